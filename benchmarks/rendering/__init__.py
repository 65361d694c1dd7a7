"""What ``render_speed.py`` measures: our boards, each thing that is timed as a process of its own, and the scene that
other tools play (``peers``).
"""
