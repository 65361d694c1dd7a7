"""The ledger of paid work: every call is in it before it is made, and stays until its film is on the disk."""
