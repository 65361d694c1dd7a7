"""A scene as a picture: solids, bodies and the ground are projected and filled, then softened, penciled or joined."""
