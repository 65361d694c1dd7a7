"""What is asked for: each body is read field by field, and refused where the documents don't allow it.

Written from the documents alone, and without the request models that this project sends: a mistake of
those is to be found here. What a model can do is read from its profile.
"""
