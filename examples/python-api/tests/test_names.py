import unittest

from hostname_api.names import to_ascii


class TestToAscii(unittest.TestCase):
    def test_a_host_name_in_ascii_stays(self):
        self.assertEqual(to_ascii("example.org"), "example.org")

    def test_other_letters_are_lowered_and_encoded(self):
        self.assertEqual(to_ascii("B\u00dcCHER.example"), "xn--bcher-kva.example")
        self.assertEqual(to_ascii("fa\u00df.example"), "xn--fa-hia.example")

    def test_what_is_no_host_name_gives_none(self):
        for text in ("", "-bad-.example", "a" * 64 + ".example"):
            with self.subTest(text=text):
                self.assertIsNone(to_ascii(text))
