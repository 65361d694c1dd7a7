"""What ``render_speed.py`` measures: our boards, each thing that is timed as a process of its own, and other tools'
scripts of the same sort of scene.
"""
