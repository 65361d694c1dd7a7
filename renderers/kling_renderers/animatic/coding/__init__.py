"""Pictures and sound encoded, shot by shot in threads, and kept."""
