// SPDX-License-Identifier: GPL-3.0-or-later
// Mail, held against a real server (aiosmtpd) and Python's parser of messages.
#include "hanse/notices/smtp.hpp"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "hanse/base/json.hpp"
#include "hanse/base/test_folder.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/notices/test_notices.hpp"

namespace hanse::notices {
namespace {

constexpr const char* kRefused = "refused@example.org";
constexpr const char* kPutOff = "later@example.org";

/// tests/support/smtp_server.py, as long as this object lives.
class MailServer {
public:
    explicit MailServer(const std::vector<std::string>& how) {
        int in[2], out[2];
        EXPECT_EQ(pipe2(in, O_CLOEXEC) + pipe2(out, O_CLOEXEC), 0);
        std::vector<std::string> words;
        words.emplace_back(HANSE_ROOT "/tests/support/smtp_server.py");
        for (const std::string& one : how) words.push_back(one);
        words.emplace_back(kRefused);
        words.emplace_back(kPutOff);
        std::vector<char*> arguments;
        for (std::string& one : words) arguments.push_back(one.data());
        arguments.push_back(nullptr);
        child_ = fork();
        if (child_ == 0) {
            dup2(in[0], STDIN_FILENO);
            dup2(out[1], STDOUT_FILENO);
            execv(arguments[0], arguments.data());
            _exit(127);
        }
        close(in[0]);
        close(out[1]);
        to_ = in[1];
        from_ = fdopen(out[0], "r");
        port = line();
    }
    MailServer(const MailServer&) = delete;
    MailServer& operator=(const MailServer&) = delete;
    ~MailServer() {
        close(to_);
        fclose(from_);
        waitpid(child_, nullptr, 0);
    }

    std::string line() {
        std::string out;
        for (int c = std::fgetc(from_); c != EOF && c != '\n'; c = std::fgetc(from_))
            out += static_cast<char>(c);
        return out;
    }
    base::Value message() { return *base::parse_json(line(), "mail"); }
    SmtpServer settings(SmtpServer::Tls tls) const {
        return {.url = "smtp://127.0.0.1:" + port,
                .from_name = "顺德联盟",
                .from_address = "hanse@example.org",
                .tls = tls,
                .wait_s_max = 5};
    }

    std::string port;

private:
    pid_t child_ = 0;
    int to_ = -1;
    FILE* from_ = nullptr;
};

Mail letter() {
    std::string subject =
        "[顺德联盟] 关于第三条“回授”的表决将于明天到期：请各成员单位在系统中投票并说明理由";
    return {.id = "m-abcdefghijkmnpqr",
            .to_name = "王 Anna",
            .to_address = "wang@example.org",
            .subject = std::move(subject),
            .text = "王，您好：\n\n.\n• 一行以点开头\n"};
}

constexpr const char* kAt = "2026-11-23T07:30:00Z";

TEST(Smtp, TheMessageArrivesAsItWasMeant) {
    MailServer server({"-", "-", "-", "-"});
    const auto answer = send_mail(server.settings(SmtpServer::Tls::none), letter(), kAt);
    ASSERT_TRUE(answer) << base::describe(answer.error(), base::Language::en);
    const base::Value got = server.message();
    EXPECT_EQ(*answer, "250 taken");
    EXPECT_EQ(base::text_in(got, "subject"), letter().subject);
    EXPECT_EQ(base::text_in(got, "text"), "王，您好：\n\n.\n• 一行以点开头\n");
    EXPECT_EQ(base::text_in(got, "to_header"), "王 Anna <wang@example.org>");
    EXPECT_EQ(base::text_in(got, "from_header"), "顺德联盟 <hanse@example.org>");
    EXPECT_EQ(base::text_in(got, "id"), "<m-abcdefghijkmnpqr@example.org>");
    EXPECT_EQ(base::text_in(got, "date"), "2026-11-23T07:30:00+00:00");
    EXPECT_TRUE(base::items_in(got, "defects").empty()) << base::to_json(got);
    EXPECT_LE(*got.find("longest")->number()->to_int64(), 78);
}

TEST(Smtp, ALateServerIsAskedAgainAndARefusalIsNot) {
    MailServer server({"-", "-", "-", "-"});
    const SmtpServer settings = server.settings(SmtpServer::Tls::none);
    Mail mail = letter();
    mail.to_address = kRefused;
    EXPECT_EQ(send_mail(settings, mail, kAt).error().kind, base::ErrorKind::denied);
    mail.to_address = kPutOff;
    EXPECT_EQ(send_mail(settings, mail, kAt).error().kind, base::ErrorKind::unavailable);
    SmtpServer nobody = settings;
    nobody.url = "smtp://127.0.0.1:1";
    EXPECT_EQ(send_mail(nobody, letter(), kAt).error().kind, base::ErrorKind::unavailable);
}

TEST(Smtp, NothingIsSentInTheClearIfTlsIsWanted) {
    MailServer server({"-", "-", "-", "-"});
    EXPECT_EQ(send_mail(server.settings(SmtpServer::Tls::required), letter(), kAt).error().kind,
              base::ErrorKind::unavailable);
}

TEST(Smtp, SignsInOverTls) {
    const base::TestFolder folder;
    const std::string make =
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext "
        "subjectAltName=IP:127.0.0.1 -keyout " +
        folder.file("key.pem") + " -out " + folder.file("cert.pem") + " 2>/dev/null";
    ASSERT_EQ(std::system(make.c_str()), 0);
    MailServer server({folder.file("cert.pem"), folder.file("key.pem"), "hanse", "s3cret"});
    SmtpServer settings = server.settings(SmtpServer::Tls::required);
    settings.user = "hanse";
    settings.password = "s3cret";
    EXPECT_EQ(send_mail(settings, letter(), kAt).error().kind, base::ErrorKind::unavailable)
        << "a certificate that nobody vouches for";
    settings.authorities = folder.file("cert.pem");
    const auto answer = send_mail(settings, letter(), kAt);
    ASSERT_TRUE(answer) << base::describe(answer.error(), base::Language::en);
    const base::Value got = server.message();
    EXPECT_TRUE(base::true_in(got, "tls"));
    EXPECT_TRUE(base::true_in(got, "signed_in"));
    settings.password = "wrong";
    EXPECT_EQ(send_mail(settings, letter(), kAt).error().kind, base::ErrorKind::unavailable)
        << "our mistake, not the mail's";
}

TEST(Smtp, NobodySmugglesAHeader) {
    const SmtpServer settings{.url = "smtp://127.0.0.1:1", .from_address = "a@example.org"};
    for (const char* address : {"a@b\r\nBcc: x@y", "a b@c", "<a@b>", "nobody", "@", "a@b,c@d"}) {
        Mail mail = letter();
        mail.to_address = address;
        EXPECT_EQ(send_mail(settings, mail, kAt).error().kind, base::ErrorKind::denied) << address;
    }
    Mail mail = letter();
    mail.subject = "x\r\nBcc: y@z";
    EXPECT_EQ(send_mail(settings, mail, kAt).error().kind, base::ErrorKind::denied);
    SmtpServer wrong = settings;
    wrong.url = "http://example.org";
    EXPECT_EQ(check(wrong).error().kind, base::ErrorKind::invalid_input);
    wrong = settings;
    wrong.from_name = "a\nb";
    EXPECT_FALSE(check(wrong));
}

}  // namespace
}  // namespace hanse::notices
