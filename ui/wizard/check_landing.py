# SPDX-License-Identifier: GPL-3.0-or-later
"""How the letter lands: one honest line, the findings that cost it, and who has read the letter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from composer.check.findings import EngineReport, Landing, Side
from ui.icons import IconMark
from ui.theme import scaled
from ui.widgets.card import Card
from ui.widgets.filling import fill_label
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, text_label
from ui.widgets.meter import Meter
from ui.widgets.progress import ProgressNote
from ui.wizard.check_places import FindingId, Placed
from ui.words.findings import band_word, short, side_words, trouble_text

OWN_RULES = "tactful"  # id of the report about our own rules
READY = "ready"
LOOKS = {
    READY: ("circle-check", "accent", "good"),
    "read_once_more": ("eye", "hint", "hint"),
    "likely_to_sting": ("triangle-alert", "warn", "warn"),
    "do_not_send": ("octagon-alert", "stop", "stop"),
}
LEVELS = {"clear": "hint", "some": "warn", "high": "stop"}
MOST_LINKS = 5
PROGRESS = 300


class LandingCard(Card):
    """The line at the top of the page.

    Signals: ``asked(FindingId)`` for a finding that was clicked; ``again()``; ``without()`` to go on without
    the engine in trouble.
    """

    asked = Signal(object)
    again = Signal()
    without = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("check.landing")
        self.shape = IconMark("eye", "hint", 20)
        self.band = text_label("figure")
        self.progress = ProgressNote()
        self.sides = _Sides()
        self.because = _Links()
        self.because.asked.connect(self.asked)
        self.read_by = text_label("hint")
        self.host = text_label("field")
        self.host.setObjectName("check.host")
        self.host.hide()
        self.trouble = _TroublePart()
        self.trouble.again.clicked.connect(self.again)
        self.trouble.without.clicked.connect(self.without)
        self._lay_out()

    def _lay_out(self) -> None:
        keeps = self.progress.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)  # what comes and goes must not move what is being read
        keeps.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
        self.progress.setSizePolicy(keeps)
        self.progress.setFixedWidth(scaled(PROGRESS))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.shape)
        head.addWidget(self.band, 1)
        head.addWidget(self.progress)
        self.column.addLayout(head)
        self.column.addWidget(self.sides)
        self.column.addWidget(self.because)
        self.column.addWidget(self.read_by)
        self.column.addWidget(self.host)
        self.column.addWidget(self.trouble)

    def retranslate(self) -> None:
        """Set the words."""
        self.because.retranslate()
        self.trouble.retranslate()

    def tab_chain(self) -> list[QWidget]:
        """The controls in the order of the keyboard."""
        return [*self.because.tab_chain(), self.trouble.again, self.trouble.without]

    def show_waiting(self) -> None:
        """Nothing has been read yet."""
        self.shape.change("eye", "muted")
        self.set_kind("")
        fill_label(self.band, self.tr("Being read…"))
        self.sides.hide()
        self.because.show_findings(())
        fill_label(self.read_by, "")
        self.trouble.hide()

    def show_landing(
        self, landing: Landing, because: Sequence[Placed], *, whole: bool, running: bool
    ) -> None:
        """Show how it lands. A letter that was not read by all is never called ready.

        ``whole``: all have read it; ``running``: those who have not are still at it.
        """
        band = landing.band
        doubt = band == READY and not whole
        self.sides.show_sides(landing.sides)
        icon, token, kind = LOOKS["read_once_more" if doubt else band]
        self.shape.change(icon, token)
        self.set_kind(kind)
        doubts = self.tr("Being read…") if running else self.tr("Not checked in full")
        fill_label(self.band, doubts if doubt else band_word(band))
        self.because.show_findings(because, mild=band == READY)

    def show_readers(self, reports: Sequence[EngineReport], *, pending: bool, early: bool) -> None:
        """Say who has read the letter, and who has not; ``early``: spelling has not answered yet."""
        names = [self._name(report) for report in reports if report.checked]
        trouble = next((report for report in reports if not report.checked), None)
        text = self.tr("Read by {names}.").format(names=self._listed(names)) if names else ""
        if trouble is not None:
            text = self.tr("{read} Spelling and grammar: not checked.").format(read=text).strip()
        if early:
            text = self.tr("{read} Spelling and grammar are still being read.").format(read=text)
        elif pending:
            text = self.tr("{read} It is being read again.").format(read=text).strip()
        fill_label(self.read_by, text)

    def show_host(self, host: str) -> None:
        """Say for as long as it is so that the text leaves this computer."""
        sent = self.tr("The text is sent to {host} to be checked, as you allowed in the settings.")
        fill_label(self.host, sent.format(host=host) if host else "")

    def show_trouble(self, code: str, *, may_go_on: bool) -> None:
        """Say what kept the spelling check from reading, and what to do; an empty code when nothing did."""
        self.trouble.setVisible(bool(code))
        if code:
            self.trouble.show_trouble(code, may_go_on=may_go_on)

    def _name(self, report: EngineReport) -> str:
        return self.tr("Tactful’s own rules") if report.engine == OWN_RULES else report.name

    def _listed(self, names: list[str]) -> str:
        if len(names) < 2:
            return "".join(names)
        return self.tr("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])


class _Sides(QWidget):
    """The two bars: what could be held against the business, and what hurts the customer."""

    def __init__(self) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=20)
        self.meters = (Meter(), Meter())
        for meter in self.meters:
            flow.addWidget(meter)
        self.hide()

    def show_sides(self, sides: Sequence[Side]) -> None:
        for meter, side in zip(self.meters, sides, strict=True):
            name, word = side_words(side.code, side.level)
            meter.show_level(name, word, side.lost / 100, LEVELS[side.level])
        self.show()


class _TroublePart(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.text = text_label("field")
        self.again = button("small", "refresh-cw")
        self.again.setObjectName("check.run")
        self.without = button("small")
        self.without.setObjectName("check.without")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.again)
        row.addWidget(self.without)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text)
        column.addLayout(row)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.again.setText(self.tr("Try again"))
        self.without.setText(self.tr("Go on without it"))

    def show_trouble(self, code: str, *, may_go_on: bool) -> None:
        fill_label(self.text, " ".join(trouble_text(code)))
        self.without.setVisible(may_go_on)


class _Links(QWidget):
    """The findings that cost most, each a link."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=4)
        self.lead = text_label("quiet")
        self.lead.setWordWrap(False)
        self.more = text_label("quiet")
        self.more.setWordWrap(False)
        self._shown: list[tuple[FindingId, str]] = []
        self._made: list[QPushButton] = []
        self._count = 0
        self._mild = False
        for part in (self.lead, self.more):
            self._flow.addWidget(part)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.lead.setText(self.tr("Still worth a look:") if self._mild else self.tr("Because of"))
        self._say_more()

    def tab_chain(self) -> list[QPushButton]:
        return self._made

    def show_findings(self, because: Sequence[Placed], *, mild: bool = False) -> None:
        shown = [(one.id, short(one.finding, one.words)) for one in because[:MOST_LINKS]]
        self._count, self._mild = len(because) - len(shown), mild
        self.retranslate()
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        self._flow.addWidget(self.lead)
        self._made = [self._link(n, *parts) for n, parts in enumerate(shown)]
        self._flow.addWidget(self.more)
        for made in self._made[:1]:  # one line: the words stand as high as the links
            self.lead.setFixedHeight(made.sizeHint().height())
            self.more.setFixedHeight(made.sizeHint().height())
        self.updateGeometry()

    def _clear(self) -> None:
        for part in (self.lead, *self._made, self.more):
            self._flow.removeWidget(part)
        for old in self._made:
            old.hide()
            old.deleteLater()

    def _link(self, number: int, key: FindingId, words: str) -> QPushButton:
        made = button("link")
        made.setText(words.replace("&", "&&"))
        made.setObjectName(f"check.because.{number}")
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.clicked.connect(partial(self._ask, key))
        self._flow.addWidget(made)
        made.ensurePolished()
        return made

    def _ask(self, key: FindingId, _checked: bool = False) -> None:
        self.asked.emit(key)

    def _say_more(self) -> None:
        self.more.setText(self.tr("and %n more", "", self._count) if self._count else "")
        self.more.setVisible(bool(self._count))
