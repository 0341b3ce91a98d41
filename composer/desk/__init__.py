# SPDX-License-Identifier: GPL-3.0-or-later
"""The use-cases that both the interface and the command line call.

A ``Desk`` is made once (``composer.composition.build``) from its collaborators and handed to
whoever needs it. Each part of it is one corner of the work:

    desk.intake     a customer's message: read, offered for confirmation, its points
    desk.cases      open, save, start, list and search cases; the journey of a case
    desk.people     customers: list, similar names, save
    desk.profile    business profile, policy, own settings
    desk.reasoning  the notepad of reasons
    desk.deciding   may I refuse, should I, until when
    desk.drafting   templates, drafts, regenerated paragraphs, coverage
    desk.resting    the cooling-off
    desk.tone       the owner's own phrases, rules switched off
    desk.keeping    sentences kept in every letter
    desk.checking   findings, keep because, how it lands
    desk.engines    what checks spelling and grammar, chosen by the owner
    desk.reviewing  second reader and lawyer
    desk.letters    preview, export, dispatch
    desk.records    verify, reply again, sweep, rebuild

Every method that changes a case takes the case and returns the new one; nothing is stored until
``desk.cases.save``, except where the method says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from composer.clock import Clock
from composer.desk.cases import Cases
from composer.desk.checking import Checking
from composer.desk.deciding import Deciding
from composer.desk.drafting import Drafting
from composer.desk.engines import Engines
from composer.desk.intake import Intake
from composer.desk.keeping import Keeping
from composer.desk.letters import Letters
from composer.desk.people import People
from composer.desk.profile import Profile
from composer.desk.reasoning import Reasoning
from composer.desk.records import Records
from composer.desk.resting import Resting
from composer.desk.reviewing import Reviewing
from composer.desk.tone import Tone


@dataclass(frozen=True, slots=True)
class Desk:
    """All use-cases, each part made from the collaborators it needs."""

    intake: Intake
    cases: Cases
    people: People
    profile: Profile
    reasoning: Reasoning
    deciding: Deciding
    drafting: Drafting
    resting: Resting
    tone: Tone
    keeping: Keeping
    checking: Checking
    engines: Engines
    reviewing: Reviewing
    letters: Letters
    records: Records
    clock: Clock

    def close(self) -> None:
        """End the checking process and the server, and close the store."""
        self.checking.close()
        self.engines.close()
        self.cases.close()


__all__ = ["Desk"]
