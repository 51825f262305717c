"""What people write -> a telephone number that can be dialled."""

from __future__ import annotations

import re

import phonenumbers

EMERGENCY = {"110", "112", "113", "115", "117", "118", "119", "129"}
CALL_CENTRE = re.compile(r"1500[0-9]{2,3}|14[0-9]{3}|150[0-9]{3}")


def telephone(written: str, mobile: bool = False) -> tuple[str | None, str]:
    """(`+62…`, "") or (None, the code of what is wrong). Call centres such as 1500-444 keep their short number."""
    digits = re.sub(r"\D", "", written)
    if digits in EMERGENCY:
        return None, "emergency-number"
    if CALL_CENTRE.fullmatch(short := digits.removeprefix("62")):
        return (None, "bad-phone") if mobile else (short, "")
    abroad = [f"+{digits.removeprefix('00')}"] if re.match(r"(?:00)?62\d{7}", digits) else []
    numbers = [number for each in (*abroad, written) if (number := _number(each))]
    return (numbers[0], "") if numbers else (None, "bad-phone")


def _number(written: str) -> str | None:
    try:
        number = phonenumbers.parse(written, "ID")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number) or number.extension:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def pattern() -> str:
    """The digits of every valid Indonesian number, without 0 or +62, as a regular expression that scripts know too."""
    known = phonenumbers.PhoneMetadata.metadata_for_region("ID")
    kinds = (known.fixed_line, known.mobile, known.toll_free, known.premium_rate, known.shared_cost, known.uan)
    return "|".join(kind.national_number_pattern for kind in kinds)
