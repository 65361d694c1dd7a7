"""A scenario says what goes wrong. It is a YAML file, or one that comes along, by name.

    title: Answers that never come
    account: {concurrency: 2, calls_a_second: 5, pack: 100}
    clock_skew: 0           # seconds by which the service's clock is ahead
    advance: {by: poll, polls: 2}
    seed: 1                 # of `chance`
    rules:
      - on: create          # create, query, list, cancel, download, element, voice, costs, upload, any
        nth: 1              # the first call that fits; also [1, 3], or `every 3`
        times: 2            # at most so often
        chance: 0.2         # of those, one in five
        when: {prompt: rain, model: kling-3.0, dialect: v1, external_id: take-2, path: omni}
        then: {answer: lost}

`when` holds patterns (regular expressions, found anywhere; capitals don't matter) of what the call or its task
asks for. The first rule that holds decides. What `then` can be:

    code: 1303, message: ..., retry_after: 2    refused with this code; nothing is made
    status: 502                                 refused by something before the service, in HTML
    call: refused | lost | late                 no connection; it breaks, or is silent, before anything is made
    answer: lost | late | garbled               it is done; the connection breaks, is silent, the answer is no JSON
    delay: 3                                    it takes so many seconds
    fail: Failure to pass the risk control system   (create) the task fails for this reason
    word: reviewing, polls: 3                   (create) a state that nobody knows, so many times
    cut: 2000                                   (download) the connection ends after so many bytes
    rate: 50000                                 (download) bytes a second
    content: html | empty | short | other       (download) no film; nothing; half of it; one of another length
    expired: true                               (download) the address is no longer good
    callbacks: lost | twice | reversed          (create) what becomes of the task's callbacks
"""

from kling_renderers.emulator.scenarios.director import Director
from kling_renderers.emulator.scenarios.model import NAMES, Scenario, Then, load_scenario, titles

__all__ = ["NAMES", "Director", "Scenario", "Then", "load_scenario", "titles"]
