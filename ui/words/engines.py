# SPDX-License-Identifier: GPL-3.0-or-later
"""Words for LanguageTool: finding it, fetching it, starting it, asking a server elsewhere.

``TABLE`` has the form of ``errors.TABLE``, which goes first where both have a code.
"""

from __future__ import annotations

from ui.words.marks import QT_TRANSLATE_NOOP

_CHOICE_KEPT = QT_TRANSLATE_NOOP("Errors", "What was set before stays.")
_TEXT_KEPT = QT_TRANSLATE_NOOP("Errors", "Your text is as it was; its spelling is not checked.")
_PART_KEPT = QT_TRANSLATE_NOOP("Errors", "What came so far is kept.")
_NOTHING_KEPT = QT_TRANSLATE_NOOP("Errors", "It was removed; nothing else was changed.")
_FETCH = QT_TRANSLATE_NOOP("Errors", "Fetch LanguageTool, or choose another folder.")

FINDING: dict[str, tuple[str, str, str]] = {
    "java_missing": (
        QT_TRANSLATE_NOOP("Errors", "LanguageTool needs Java, and there is none on this computer."),
        _CHOICE_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Install Java {oldest} or newer, or choose where it is."),
    ),
    "java_unusable": (
        QT_TRANSLATE_NOOP("Errors", "This is no Java that can be started: {path}"),
        _CHOICE_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Choose the folder of a Java, or let Tactful look for one."),
    ),
    "java_old": (
        QT_TRANSLATE_NOOP("Errors", "Java {found} is too old for LanguageTool."),
        _CHOICE_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Install Java {oldest} or newer, or choose another one."),
    ),
    "languagetool_missing": (
        QT_TRANSLATE_NOOP("Errors", "There is no LanguageTool on this computer yet, or not in this folder."),
        _CHOICE_KEPT,
        _FETCH,
    ),
    "languagetool_name": (
        QT_TRANSLATE_NOOP("Errors", "The version of this LanguageTool cannot be seen: {path}"),
        _CHOICE_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Call the folder as it was called in the download: LanguageTool-6.6."),
    ),
    "languagetool_version": (
        QT_TRANSLATE_NOOP("Errors", "Tactful does not work with this version: {path}"),
        _CHOICE_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Use LanguageTool {oldest} or a later 6 of it, or fetch it here."),
    ),
    "languagetool_incomplete": (
        QT_TRANSLATE_NOOP("Errors", "This LanguageTool is not complete: {path}"),
        _CHOICE_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Unpack its download again, to the end, or fetch it here."),
    ),
    "languagetool_old_for_java": (
        QT_TRANSLATE_NOOP("Errors", "This LanguageTool is too old for Java {found}."),
        _CHOICE_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Use LanguageTool {oldest} or newer, or Java 17 to 23."),
    ),
}

SERVER: dict[str, tuple[str, str, str]] = {
    "server_failed": (
        QT_TRANSLATE_NOOP("Errors", "LanguageTool did not start."),
        _TEXT_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Test it in the settings. Or go back to what is built in."),
    ),
    "server_slow": (
        QT_TRANSLATE_NOOP("Errors", "LanguageTool did not get ready within {seconds} seconds."),
        _TEXT_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Try again when the computer is less busy."),
    ),
    "server_crashed": (
        QT_TRANSLATE_NOOP("Errors", "LanguageTool ended by itself, twice."),
        _TEXT_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Try again, or go back to what is built in."),
    ),
    "server_memory": (
        QT_TRANSLATE_NOOP("Errors", "There is too little free memory for LanguageTool; it needs 512 MB."),
        _TEXT_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Close another program and try again."),
    ),
    "server_port": (
        QT_TRANSLATE_NOOP("Errors", "LanguageTool found no free port on this computer."),
        _TEXT_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Try again. If it stays so, restart the computer."),
    ),
    "engine_unreachable": (
        QT_TRANSLATE_NOOP("Errors", "The LanguageTool server cannot be reached."),
        _TEXT_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Check the address and that the server runs, then test it."),
    ),
    "engine_refused": (
        QT_TRANSLATE_NOOP("Errors", "The LanguageTool server refused to check."),
        _TEXT_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Ask whoever runs the server, or go back to what is built in."),
    ),
    "engine_blind": (
        QT_TRANSLATE_NOOP("Errors", "{name} answered, but it did not find the mistake in a test sentence."),
        _CHOICE_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Its English may be missing. Choose another way of checking."),
    ),
    "server_consent": (
        QT_TRANSLATE_NOOP("Errors", "Nothing was sent to {host}: you have not allowed it."),
        _CHOICE_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Tick the sentence below the address, if that is what you want."),
    ),
    "consent_stale": (
        QT_TRANSLATE_NOOP("Errors", "The address was changed meanwhile, so nothing was allowed."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Read the address and tick again."),
    ),
    "server_address": (
        QT_TRANSLATE_NOOP("Errors", "This is not the address of a server."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Write it like https://check.example.com or localhost:8081."),
    ),
    "server_address_path": (
        QT_TRANSLATE_NOOP("Errors", "More than a server and its port stands here."),
        "",
        QT_TRANSLATE_NOOP("Errors", "End the address after the port: http://server:8081."),
    ),
    "server_address_secret": (
        QT_TRANSLATE_NOOP("Errors", "A name or password in an address is not kept safe here."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Leave out what stands before the @."),
    ),
}

FETCHING: dict[str, tuple[str, str, str]] = {
    "source_unusable": (
        QT_TRANSLATE_NOOP("Errors", "Tactful’s note of where LanguageTool comes from is damaged."),
        _CHOICE_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Install Tactful again."),
    ),
    "fetch_busy": (
        QT_TRANSLATE_NOOP("Errors", "LanguageTool is being fetched already."),
        _PART_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Wait until it has come."),
    ),
    "fetch_unreachable": (
        QT_TRANSLATE_NOOP("Errors", "{host} cannot be reached."),
        _PART_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Check the connection to the internet, then go on."),
    ),
    "fetch_broken": (
        QT_TRANSLATE_NOOP("Errors", "The connection to {host} broke off."),
        _PART_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Go on when you are connected again."),
    ),
    "fetch_refused": (
        QT_TRANSLATE_NOOP("Errors", "{host} does not give the file (answer {status})."),
        _PART_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Try later, or download it yourself and choose its folder."),
    ),
    "fetch_wrong": (
        QT_TRANSLATE_NOOP("Errors", "What came from {host} is not the file that was expected."),
        _NOTHING_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Fetch it again. If it stays so, do not use that file."),
    ),
    "fetch_unsafe": (
        QT_TRANSLATE_NOOP("Errors", "The download is damaged, or holds files that could do harm."),
        _NOTHING_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Fetch it again. If it stays so, do not use that file."),
    ),
}

TABLE = FINDING | SERVER | FETCHING
