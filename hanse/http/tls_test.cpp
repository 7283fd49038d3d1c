// SPDX-License-Identifier: GPL-3.0-or-later
// TLS, with a certificate made for the test.
#include <cstdio>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <gtest/gtest.h>

#include "hanse/base/test_folder.hpp"
#include "hanse/http/test_server.hpp"

namespace hanse::http {
namespace {

using namespace std::chrono_literals;

/// Writes key and self-signed certificate for localhost.
void make_certificate(const std::string& certificate_path, const std::string& key_path) {
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME* name = X509_get_subject_name(certificate);
    const auto* host = reinterpret_cast<const unsigned char*>("localhost");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, host, -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_EXTENSION* also =
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:localhost");
    X509_add_ext(certificate, also, -1);
    X509_sign(certificate, key, EVP_sha256());
    std::FILE* out = std::fopen(certificate_path.c_str(), "w");
    PEM_write_X509(out, certificate);
    std::fclose(out);
    out = std::fopen(key_path.c_str(), "w");
    PEM_write_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(out);
    X509_EXTENSION_free(also);
    X509_free(certificate);
    EVP_PKEY_free(key);
}

class Tls : public testing::Test {
protected:
    void SetUp() override {
        make_certificate(certificate, key);
        board = EventStream::create();
    }
    std::vector<Route> table() {
        std::vector<Route> out;
        out.push_back(plain_route("/who", "who", [](const Request& r) -> base::Result<Answer> {
            return bytes(r.secure ? "secure" : "plain", "text/plain");
        }));
        out.push_back(plain_route("/big", "big", [](const Request&) -> base::Result<Answer> {
            return bytes(std::string(3'000'000, 'x'), "application/octet-stream");
        }));
        out.push_back(
            plain_route("/events", "events",
                        [this](const Request&) -> base::Result<Answer> { return events(board); }));
        return out;
    }
    ServerOptions options() const {
        return {.tls_certificate = certificate, .tls_key = key, .times = {.header = 300ms}};
    }

    base::TestFolder folder;
    std::string certificate = folder.file("certificate.pem"), key = folder.file("key.pem");
    std::shared_ptr<EventStream> board;
};

TEST_F(Tls, IsSpoken) {
    TestServer server(table(), {}, options());
    Client client = server.client(certificate);
    const auto reply = client.get("/who");
    ASSERT_TRUE(reply.has_value()) << reply.error().message.en;
    EXPECT_EQ(reply->body, "secure");
    EXPECT_TRUE(reply->headers.has("Strict-Transport-Security"));
    EXPECT_EQ(client.get("/big")->body.size(), 3'000'000U);
}

TEST_F(Tls, EventsComeAtOnceAndEndWithTheServer) {
    TestServer server(table(), {}, options());
    Client client = server.client(certificate);
    ASSERT_TRUE(client.open_events("/events").has_value());
    board->send({.data = "港"});
    EXPECT_EQ((*client.next_event())->data, "港");
    EXPECT_EQ(server.stop(), Stopped::cleanly);
    EXPECT_FALSE(client.next_event()->has_value());
}

TEST_F(Tls, WhoDoesNotTrustUsDoesNotTalk) {
    TestServer server(table(), {}, options());
    Client client = server.client();
    EXPECT_FALSE(client.get("/who").has_value());
}

TEST_F(Tls, WhoSpeaksPlainlyOrSlowlyIsLetGo) {
    TestServer server(table(), {}, options());
    RawSocket plain(server.port());
    plain.say("GET /who HTTP/1.1\r\nHost: x\r\n\r\n");
    const std::string heard = plain.hear();
    EXPECT_EQ(heard.find("secure"), std::string::npos);
    EXPECT_TRUE(plain.closed());
    RawSocket silent(server.port());
    silent.hear();
    EXPECT_TRUE(silent.closed());
}

TEST_F(Tls, ACertificateThatIsNoneIsSaid) {
    const std::string bad = folder.write("bad.pem", "no certificate");
    for (const auto& [one, other] : {std::pair{bad, key}, std::pair{certificate, bad},
                                     std::pair{folder.file("nowhere"), key}}) {
        const auto server = Server::create({.tls_certificate = one, .tls_key = other}, Handler{});
        ASSERT_FALSE(server.has_value());
        EXPECT_EQ(server.error().kind, base::ErrorKind::invalid_input);
    }
}

}  // namespace
}  // namespace hanse::http
