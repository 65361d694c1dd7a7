"""The language server: what `editing` tells, in the words of the protocol."""
