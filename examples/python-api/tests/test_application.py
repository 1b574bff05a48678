import unittest

from hostname_api import application

JSON = [("Content-Type", "application/json")]


def get(path):
    seen = []
    body = application({"PATH_INFO": path}, lambda status, headers: seen.append((status, headers)))
    return seen, b"".join(body)


class TestApplication(unittest.TestCase):
    def test_answers_the_form_of_the_dns(self):
        wire = "/v1/hosts/b\u00fccher.example".encode().decode("latin1")
        self.assertEqual(get(wire), ([("200 OK", JSON)], b'{"ascii": "xn--bcher-kva.example"}'))

    def test_only_the_prefix_is_cut_off(self):
        self.assertEqual(get("/v1/hosts/v1.example/v1/hosts/"), ([("404 Not Found", JSON)], b"{}"))

    def test_a_text_that_is_no_host_name_is_not_found(self):
        self.assertEqual(get("/v1/hosts/-bad-"), ([("404 Not Found", JSON)], b"{}"))

    def test_another_resource_is_not_found(self):
        self.assertEqual(get("/v2/hosts/example.org"), ([("404 Not Found", JSON)], b"{}"))
        self.assertEqual(get("example.org"), ([("404 Not Found", JSON)], b"{}"))
