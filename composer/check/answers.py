# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether each of the customer's points is answered, in their order, and nothing private is told.

Where they are answered is worked out by ``draft.coverage`` from the words of the letter; it understands
nothing, so what it misses is a hint and never more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from composer.check.findings import Finding, Severity
from composer.check.incomplete import incomplete
from composer.check.sentences import sentence_at


@dataclass(frozen=True, slots=True)
class Answer:
    """A concern in a few words, and the paragraph that answers it (code points, half-open).

    ``end == 0``: nothing answers it. With ``private`` it is a reason for our eyes only, with its words there.
    """

    label: str
    start: int = 0
    end: int = 0
    private: bool = False


def check(text: str, language: str, answers: tuple[Answer, ...]) -> list[Finding]:
    """Concerns without an answer, answers out of order, and reasons that were for our eyes only."""
    concerns = [one for one in answers if not one.private]
    made = [_not_answered(one) for one in concerns if not one.end]
    made += [_private(one) for one in answers if one.private]
    return made + list(_out_of_order(text, language, [one for one in concerns if one.end]))


def _out_of_order(text: str, language: str, answered: list[Answer]) -> Iterator[Finding]:
    """The first answer that comes before that of an earlier concern."""
    for earlier, later in pairwise(answered):
        sentence = sentence_at(text, later.start, language)
        if later.start < earlier.start and sentence:
            told = f"\u201c{later.label}\u201d is answered before \u201c{earlier.label}\u201d."
            why = "Answers in the order of the customer's own points are easier to follow."
            end = sentence.start + len(sentence.written.split(None, 1)[0])
            yield incomplete(sentence.start, end, Severity.HINT, "order", told, why)
            return


def _not_answered(one: Answer) -> Finding:
    told = f"No answer was found to \u201c{one.label}\u201d."
    why = "Somebody whose point is passed over writes again. A sentence is enough."
    # the sentence is what a *keep because* is bound to: each point by itself
    return incomplete(0, 0, Severity.HINT, "answers", told, why, sentence=one.label, missing=True)


def _private(one: Answer) -> Finding:
    told = f"Words of a reason for our eyes only stand here: \u201c{one.label}\u201d."
    why = "You wanted to keep this reason to yourself. Take it out, or mark it for the letter."
    return incomplete(one.start, one.end, Severity.WARN, "private", told, why)
