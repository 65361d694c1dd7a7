"""Which rule of a scenario holds for a call."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from kling_renderers.emulator.scenarios.model import Rule, Scenario, Then


class Director:
    """Counts what fits each rule. The same calls in the same order meet the same faults."""

    def __init__(self, scenario: Scenario) -> None:
        self._rules = scenario.rules
        self._fitted = [0] * len(scenario.rules)
        self._held = [0] * len(scenario.rules)
        self._random = Random(scenario.seed)

    def decide(self, on: str, facts: Mapping[str, str]) -> Then | None:
        """What happens to a call, or None where nothing does."""
        decided = None
        for at, rule in enumerate(self._rules):
            if rule.on not in (on, "any") or not rule.when.holds(facts):
                continue
            self._fitted[at] += 1
            if decided is None and self._holds(at, rule):
                self._held[at] += 1
                decided = rule.then
        return decided

    def _holds(self, at: int, rule: Rule) -> bool:
        count = self._fitted[at]
        if rule.times is not None and self._held[at] >= rule.times:
            return False
        if isinstance(rule.nth, int) and count != rule.nth:
            return False
        if isinstance(rule.nth, list) and count not in rule.nth:
            return False
        if isinstance(rule.nth, str) and count % int(rule.nth.removeprefix("every ")):
            return False
        return rule.chance == 1 or self._random.random() < rule.chance
