# SPDX-License-Identifier: GPL-3.0-or-later
"""LanguageTool on this computer: what was found, a folder or a Java of one's own, and the download."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from composer.errors import BadFile, EngineTrouble, TactfulError
from ui.place import Tools
from ui.settings.checking_fetch import FetchPanel
from ui.settings.checking_way import WayCard, side_by_side
from ui.widgets.labels import button, text_label
from ui.words import sentence

if TYPE_CHECKING:
    from composer.desk.engine_choice import EngineChoice
    from composer.desk.own_languagetool import OnComputer


class ComputerCard(WayCard):
    """Looks for LanguageTool and Java when it is first shown."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "computer")
        self._looked = False
        self.found = text_label("quiet")
        self.found.setObjectName("engines.found")
        self.missing = text_label("hint")
        self.folder, self.java, self.forget = button("small"), button("small"), button("link")
        self.folder.setObjectName("engines.folder")
        self.java.setObjectName("engines.java")
        self.forget.setObjectName("engines.forget")
        self.fetch = _panel(tools)
        self._fill()
        self.folder.clicked.connect(self._ask_folder)
        self.java.clicked.connect(self._ask_java)
        self.forget.clicked.connect(self._forget)
        self.retranslate()

    def _fill(self) -> None:
        self.body.addWidget(self.found)
        self.body.addWidget(self.missing)
        self.body.addLayout(side_by_side(self.folder, self.java, self.forget))
        if self.fetch is not None:
            self.body.addWidget(self.fetch)
            self.fetch.fetched.connect(self._fetched)
            self.fetch.failed.connect(self.say_problem)

    def show_choice(self, choice: EngineChoice) -> None:
        super().show_choice(choice)
        self.forget.setVisible(bool(choice.folder or choice.java))
        if not self._looked:
            self._looked = True
            self.look()

    def look(self) -> None:
        """Look for both again; Java is asked for its version, which takes a moment."""
        if not self.found.text():
            self.found.setText(self.tr("Looking for LanguageTool and Java…"))
        self.tools.background.run(
            self.engines.on_computer, self._show_found, self._not_found, key="engines.look"
        )

    def retranslate(self) -> None:
        super().retranslate()
        self.choice.setText(self.tr("LanguageTool on this computer"))
        self.about.setText(
            self.tr(
                "Finds more, in English, Polish and Dutch. Needs Java and about 500 MB of memory. "
                "It listens on this computer only; no text is sent."
            )
        )
        self.folder.setText(self.tr("Choose its folder…"))
        self.java.setText(self.tr("Choose Java…"))
        self.forget.setText(self.tr("Look for both again"))
        self.test.setAccessibleName(self.tr("Test LanguageTool on this computer"))
        if self.fetch is not None:
            self.fetch.refresh()

    def use_folder(self, folder: str) -> None:
        """Use the LanguageTool in a folder from now on."""
        self._change(partial(self.engines.use_folder, folder))

    def use_java(self, path: str) -> None:
        """Use this Java from now on."""
        self._change(partial(self.engines.use_java, path))

    def _change(self, change: Callable[[], object]) -> None:
        self.clear_result()
        self.tools.background.run(change, self._was_changed, self.say_problem, key="engines.change")

    def _was_changed(self, choice: EngineChoice) -> None:
        self.forget.setVisible(bool(choice.folder or choice.java))
        self.look()
        self.changed.emit()

    def _forget(self) -> None:
        self.folder.setFocus()
        self._change(partial(_forget_both, self.engines))

    def _show_found(self, found: OnComputer) -> None:
        known = [self._at(found.languagetool, found.folder)] if found.languagetool else []
        self.found.setText("\n".join([*known, *([found.java] if found.java else [])]))
        self.found.setVisible(bool(self.found.text()))
        if self.fetch is not None:
            self.fetch.setVisible(found.code.startswith("languagetool_") or self.fetch.is_begun)
        words = sentence(EngineTrouble(found.code, **found.data)) if found.code else None
        self.missing.setText(words.short if words is not None else "")
        self.missing.setVisible(words is not None)

    def _at(self, name: str, folder: str) -> str:
        broken = folder.replace("/", "/\u200b").replace("\\", "\\\u200b")  # a long path may break there
        return self.tr("{name} in {folder}").format(name=name, folder=broken)

    def _not_found(self, error: Exception) -> None:
        self._looked = False
        if not isinstance(error, TactfulError):
            raise error

    def _fetched(self, fetched: Any) -> None:
        self.look()
        self.forget.setVisible(True)
        text = self.tr("LanguageTool was fetched and has the expected checksum. Now test it.")
        plain = self.tr("LanguageTool was fetched. Nobody vouches for it; its checksum (SHA-256) is {sum}.")
        self._say(text if fetched.verified else plain.format(sum=fetched.sha256), "quiet")
        self.changed.emit()

    def _ask_folder(self) -> None:
        self._ask(self.tr("The folder of LanguageTool"), self.use_folder)

    def _ask_java(self) -> None:
        self._ask(self.tr("The folder of Java"), self.use_java)

    def _ask(self, title: str, use: Callable[[str], None]) -> None:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(use)
        dialog.open()


def _forget_both(engines: Any) -> EngineChoice:
    engines.use_folder("")
    choice: EngineChoice = engines.use_java("")
    return choice


def _panel(tools: Tools) -> FetchPanel | None:
    """None when the note of where it comes from is damaged: choosing a folder still works."""
    try:
        return FetchPanel(tools)
    except BadFile:
        return None
