# SPDX-License-Identifier: GPL-3.0-or-later
"""English words by which a customer's message is read: what asks, what complains, what warns.

They only decide what is *offered*; the owner confirms or strikes out every find.
"""

from __future__ import annotations

COMPLAINT = (
    r"not (?:happy|satisfied|pleased|impressed|working|right|good|acceptable|as described|what)|"
    r"n['’]t (?:work|fit|happy|satisfied|arrive|been|turn|answer|repl|call|right|good)\w*|"
    r"unhappy|disappoint\w*|dissatisf\w*|upset|annoy\w*|frustrat\w*|complain\w*|unacceptable|appall\w*|"
    r"broken?|broke|damag\w*|defect\w*|fault\w*|crack\w*|scratch\w*|dent(?:ed|s)?|stain\w*|torn|leak\w*|loose|"
    r"wrong|missing|late|delay\w*|never|nobody|no one|"
    r"too (?:small|big|large|dark|light|long|short|late|loud)|"
    r"darker|lighter|smaller|bigger|poor|worse|fail\w*|stopped|problem\w*|issue\w*|opened up|came off|fell"
)
"""What tells of something that went wrong."""

REQUEST = (
    r"refund\w*|money back|reimburs\w*|compensat\w*|repay|"
    r"replace\w*|exchange|repair|collect|credit|cancel\w*|"
    r"please|i (?:want|would like|expect|insist|demand|need)|i['’]d like|"
    r"we (?:want|would like|expect)|could you|can you"
)
"""What asks for something."""

URGENT = (
    r"urgent\w*|immediately|straight away|right away|at once|as soon as possible|asap|without delay|"
    r"within \w+ (?:hours?|days?|weeks?)|"
    r"(?:by|before|until) (?:monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|tomorrow|tonight|the end of)"
)
"""What is in a hurry. A weekday is no date: only dates written out become a deadline."""

GREETING = r"(?:dear|hello|hi|hey|good (?:morning|afternoon|evening)|to whom)\b[^.!?\n]{0,60}[,:!]?"
CLOSING = (
    r"(?:yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|(?:kind|best|warm|many)? ?"
    r"(?:regards|wishes)|"
    r"kindly|thanks|many thanks|thank you|cheers)"
)

WARNINGS = {
    "lawyer": r"lawyers?|solicitors?|attorneys?|barristers?|"
    r"legal (?:action|advice|proceedings|steps)|sue you|suing",
    "court": r"(?:small claims?(?: court)?|(?:take|see) you (?:in|to) court|court claim|money claim)",
    "chargeback": r"charge ?-?backs?|section 75|card (?:company|provider|issuer)|"
    r"(?:my|the|our) bank|paypal (?:case|claim)|"
    r"dispute the (?:charge|payment|transaction)",
    "consumer_board": r"citizens advice|trading standards|"
    r"consumer (?:board|disputes? board|council|protection|rights?)|"
    r"ccpc|european consumer centre|better business bureau|bbb|attorney general|ombudsman|ftc",
    "review": r"(?:bad|negative|one[- ]star|1[- ]star|honest) reviews?|"
    r"trustpilot|google review|social media|facebook",
    "press": r"newspapers?|journalists?|the press|watchdog",
    "injury": r"injur\w*|hurt (?:my|her|him|his|our)\w*|hospital|accident|electric shock|caught fire",
}
"""Kinds of words that make a case more than a refund request."""
