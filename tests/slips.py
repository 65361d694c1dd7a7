"""A good storyboard, and two with a slip each."""

SEMICOLON = "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks; she stops}\n  - {duration: 3, prompt: Mei runs}\n"
MISTYPED = "version: 1\nelements: {Mei: {}}\nshots:\n  - {duration: 3, prompt: '@Mei meets @Mai'}\n"
GOOD = "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}\n"
