# SPDX-License-Identifier: GPL-3.0-or-later
"""Slips of English as a second language: an example of each rule, and what they let pass."""

from __future__ import annotations

RULES = {
    "en": [
        ("We would be glad to offered you a repair.", "offered", "offer"),
        ("Our list made him chose the wrong size.", "chose", "choose"),
        ("You need not be concern about the deposit.", "concern", "concerned"),
        ("The spare part will available from May.", "available", "be available"),
        ("He says that your son want the blue one.", "want", "wants"),
        ("The maker accepts responsibility of the crack.", "of", "for"),
        ("Nobody accuses you for breaking the lid.", "for", "of"),
        ("Please take advantage the free check.", "advantage", "advantage of"),
        ("The repair bill amounted for 85.50.", "for", "to"),
        ("I saw no sense for replacing both.", "for", "in"),
        ("We were not sure to whether the dye would hold.", "to", "as to"),
        ("The leaflet explains how use the steamer.", "how", "how to"),
        ("Please send me copy of the invoice.", "copy", "a copy"),
        ("Off course, you may bring it back.", "Off", "Of"),
        ("The cloth can seam thicker when wet.", "seam", "seem"),
        ("She paid for they're time.", "they're", "their"),
        ("We thank the guests whom were patient.", "whom", "who"),
        ("The new strap is longer that the old one.", "that", "than"),
        ("Is there any scratches on the lid?", "Is", "Are"),
        ("You may return they by post.", "they", "them"),
        ("There was now way to save the lining.", "now", "no"),
        ("Several passer-bys saw the sign.", "passer-bys", "passers-by"),
    ],
}

FINE = {
    "en": [
        "Bertie is one of the easiest dogs to have on the table.",
        "We are used to finished goods.",
        "The list made him and chose the words.",
        "There may be concern about the dye.",
        "Does your son want the blue one?",
        "We take note of the responsibility of the seller.",
        "They accused her for the last time.",
        "Your advantage the whole year round.",
        "This amounts to 85.50.",
        "We were not sure to begin with.",
        "We know how use wears a sole down.",
        "Please send us photos of the lamp.",
        "The boat was blown off course by the wind.",
        "The seam can open when wet.",
        "They're time and again late.",
        "The fitter whom you met has left.",
        "It was sooner that the old one broke.",
        "Is there any reason for this?",
        "Before we return they have to be cleaned.",
        "There was a way.",
        "The foot rests on the pedal.",
        "What exactly were we to do?",
        "A dog with that many knots has to be clipped.",
        "There is no body of law on this.",
        "The madras is a hot dish.",
    ],
}
