"""Bytes become text: every encoding named, every guess said, no data taken for text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.encoding import UndecodableError, decode, garbled, mend

ENGLISH = "The minister’s “plan” isn’t dead — she said so on Friday, and the café agreed."
KOREAN = "정부는 금요일에 새로운 계획을 발표했다. 장관은 그 계획이 내년에 시작될 것이라고 말했다."
JAPANESE = "政府は金曜日に新しい計画を発表した。大臣はそれが来年始まると述べた。"
RUSSIAN = "Правительство объявило о новом плане в пятницу, сообщил министр порта."
CHINESE = "政府星期五宣布了一项新计划，部长说该计划明年开始。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (KOREAN, "euc_kr"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (CHINESE, "gb18030"),
    ],
)
def test_an_undeclared_encoding_is_guessed_and_said(text, encoding):
    """A file that is not UTF-8 and declares nothing is read all the same, with a note that it was a guess."""
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.note is None) == (text, False)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "utf-8-sig"])
def test_unicode_needs_no_guess(encoding):
    """UTF-8, and the encodings that carry a mark, are read without a note."""
    decoded = decode(KOREAN.encode(encoding))
    assert (decoded.text.lstrip("\ufeff"), decoded.note) == (KOREAN, None)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_its_mark(encoding):
    """Western text in UTF-16 shows by its zeros; the note says what was done."""
    decoded = decode(ENGLISH.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.note is None) == (ENGLISH, encoding, False)


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        ("ISO-8859-1", "cp1252", ENGLISH),
        ("ks_c_5601-1987", "cp949", KOREAN),
        ("Shift_JIS", "cp932", JAPANESE),
        ("iso-2022-jp", "iso2022_jp", JAPANESE),
        ("windows-1251", "cp1251", RUSSIAN),
        ("GB2312", "gb18030", CHINESE),
    ],
)
def test_a_declared_encoding_is_believed(declared, encoding, text):
    """What a page or a mail declares is used, in the sense that browsers give it."""
    assert decode(text.encode(encoding), declared).text == text


@pytest.mark.parametrize("declared", ["utf-16", "no-such-thing", "rot13", "base64", "unicode_escape", "", " ", "\x00"])
def test_a_wrong_declaration_does_no_harm(declared):
    """UTF-8 is read as UTF-8, whatever somebody declares."""
    assert decode(ENGLISH.encode(), declared).text == ENGLISH


def test_a_byte_order_mark_stays_where_it_is():
    """Offsets count the characters of the decoded file: nothing is taken away and no line end translated."""
    data = b"\xef\xbb\xbfOne.\r\nTwo.\r"
    assert decode(data).text == data.decode("utf-8") == "\ufeffOne.\r\nTwo.\r"


def test_a_torn_character_does_not_change_the_encoding():
    """A UTF-8 file that was cut in the middle of a character loses that character and nothing else."""
    decoded = decode("Der Fluß ist über die Ufer getreten – schon wieder é".encode()[:-1])
    assert decoded.encoding == "utf-8"
    assert decoded.text.endswith("wieder \ufffd")
    assert decoded.note is not None


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"PK\x03\x04" + bytes(range(256)) * 3,
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(255, 0, -1)),
    ],
)
def test_data_is_not_text(data):
    """Pictures and archives are refused, not shown as rubbish."""
    with pytest.raises(UndecodableError):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data):
    """No bytes crash, and no half character comes out."""
    try:
        text = decode(data).text
    except UndecodableError:
        return
    assert text.encode("utf-8").decode("utf-8") == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_is_never_changed(text):
    """Whatever decodes as UTF-8 comes back as it is."""
    data = text.encode()
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        assert decode(data).text == text


def test_certain_mojibake_is_mended_and_said():
    """ "â€™" can be nothing but a garbled apostrophe."""
    mended, note = mend("The ministerâ€™s cafÃ© is open.")
    assert (mended, note is None) == ("The minister’s café is open.", False)


@pytest.mark.parametrize("text", [ENGLISH, KOREAN, "Ã is a letter of Portuguese.", "plain", "Ã and Â are letters"])
def test_what_may_be_meant_is_left_alone(text):
    """Only certain mojibake is touched."""
    assert (mend(text), garbled(text)) == ((text, None), None)


def test_a_plain_file_only_says_that_it_is_garbled():
    """Its text is its bytes; the reader is told."""
    assert garbled("The ministerâ€™s plan") is not None
