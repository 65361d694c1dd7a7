"""Words that try to be markup, in many scripts, and a storyboard of them."""

from __future__ import annotations

HOSTILE = "</script><img src=x onerror=alert(1)> \"a\" 'b' <!-- ]]> &amp;"
MANY = "雨夜的市场，谢谢您 東京の夜 한국어 텍스트 ¿Dónde está el niño?"
BOARD = f"""
version: 1
title: {HOSTILE!r}
audio: native
look: a look
elements: {{Mei: {{description: a courier}}}}
shots:
  - id: first
    duration: 2
    size: wide
    camera: [pan left, {{move: dolly in, then: true}}]
    prompt: {("@Mei " + HOSTILE)!r}
    dialogue: {{who: Mei, line: {MANY!r}, tone: soft}}
    notes: mind the <lens>
  - {{id: second, duration: 2, size: close-up, camera: static, prompt: A hand, sound: rain}}
"""
