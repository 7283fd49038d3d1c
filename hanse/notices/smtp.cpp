// SPDX-License-Identifier: GPL-3.0-or-later
// The only file of this floor that knows libcurl: it speaks SMTP.
#include "hanse/notices/smtp.hpp"

#include <array>
#include <curl/curl.h>
#include <memory>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/notices/message.hpp"

namespace hanse::notices {

using base::Result;

namespace {

struct Free {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, Free>;
using Lines = std::unique_ptr<curl_slist, Free>;

void add_line(Lines& lines, const std::string& line) {
    curl_slist* longer = curl_slist_append(lines.get(), line.c_str());
    base::expects(longer != nullptr, "memory for a line of a mail");
    static_cast<void>(lines.release());  // it is in the longer one
    lines.reset(longer);
}

/// Once for the program, before anybody sends.
void prepare_curl() {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    base::expects(ready == CURLE_OK, "libcurl starts");
}

bool has_control(std::string_view text) {
    for (const char one : text)
        if (static_cast<unsigned char>(one) < 0x20 || one == 0x7F) return true;
    return false;
}

bool is_address(const std::string& text) {
    return !has_control(text) && text.find_first_of(" <>,;\"") == std::string::npos &&
           text.find('@') != std::string::npos && text.find('@') + 1 < text.size() &&
           text.front() != '@' && text.size() <= 254;
}

struct Upload {
    std::string message;
    std::size_t given = 0;
};

std::size_t give_message(char* buffer, std::size_t size, std::size_t count, void* from) {
    auto& upload = *static_cast<Upload*>(from);
    const std::size_t bytes = upload.message.copy(buffer, size * count, upload.given);
    upload.given += bytes;
    return bytes;
}

std::size_t take_words(const char* bytes, std::size_t size, std::size_t count, void* into) {
    static_cast<std::string*>(into)->append(bytes, size * count);
    return size * count;
}

base::Error refused(CURLcode code, long status, const char* what) {
    const std::string words = status != 0 ? fmt::format("{}: {}", status, what) : std::string(what);
    const std::string zh = fmt::format("邮件服务器没有收下：{}", words);
    const std::string en = fmt::format("the mail server did not take it: {}", words);
    // 550 to 554: the recipient or the message. Other 5xx, and a wrong password, are our fault or the
    // server's, and the mail waits until they are mended.
    const bool for_good = status >= 550 && status <= 554 && code != CURLE_LOGIN_DENIED;
    return for_good ? base::denied(zh, en) : base::unavailable({}, zh, en);
}

/// One mail on its way.
class Transfer {
public:
    Transfer() {
        prepare_curl();
        curl_.reset(curl_easy_init());
        base::expects(curl_ != nullptr, "libcurl has memory");
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_ERRORBUFFER, words_.data());
        set(CURLOPT_HEADERFUNCTION, take_words);
        set(CURLOPT_HEADERDATA, static_cast<void*>(&answer_));
    }

    void reach(const SmtpServer& server) {
        const bool tls = server.tls == SmtpServer::Tls::required;
        set(CURLOPT_URL, server.url.c_str());
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        set(CURLOPT_TIMEOUT, static_cast<long>(server.wait_s_max));
        set(CURLOPT_USE_SSL, static_cast<long>(tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        if (!server.authorities.empty()) set(CURLOPT_CAINFO, server.authorities.c_str());
        if (server.user.empty()) return;
        set(CURLOPT_USERNAME, server.user.c_str());
        set(CURLOPT_PASSWORD, server.password.c_str());
    }

    void carry(const std::string& from, const std::string& to, std::string message) {
        upload_.message = std::move(message);
        add_line(to_, fmt::format("<{}>", to));
        set(CURLOPT_MAIL_FROM, fmt::format("<{}>", from).c_str());  // libcurl keeps a copy
        set(CURLOPT_MAIL_RCPT, to_.get());
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_READFUNCTION, give_message);
        set(CURLOPT_READDATA, static_cast<void*>(&upload_));
    }

    /// @return the last line of the server.
    Result<std::string> go() {
        const CURLcode code = curl_easy_perform(curl_.get());
        long status = 0;
        curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &status);
        if (code != CURLE_OK)
            return refused(code, status,
                           words_[0] != '\0' ? words_.data() : curl_easy_strerror(code));
        const std::string_view said = base::trim(answer_);
        return std::string(said.substr(said.rfind('\n') + 1));
    }

private:
    template <class T>
    void set(CURLoption option, T value) {
        base::expects(curl_easy_setopt(curl_.get(), option, value) == CURLE_OK,
                      "an option that libcurl knows");
    }

    std::array<char, CURL_ERROR_SIZE> words_{};
    std::string answer_;
    Upload upload_;
    Lines to_;
    Handle curl_;
};

}  // namespace

Result<base::Done> check(const SmtpServer& server) {
    if (!server.url.starts_with("smtp://") && !server.url.starts_with("smtps://"))
        return base::invalid(
            {}, fmt::format("邮件服务器应为 smtp:// 或 smtps://，读到 “{}”", server.url),
            fmt::format("a mail server is smtp:// or smtps://, not '{}'", server.url));
    if (!is_address(server.from_address) || has_control(server.from_name) ||
        has_control(server.url) || has_control(server.user) || has_control(server.password))
        return base::invalid(
            {}, fmt::format("发件人 “{}” 不是邮件地址", server.from_address),
            fmt::format("the sender '{}' is no mail address", server.from_address));
    return base::Done{};
}

Result<std::string> send_mail(const SmtpServer& server, const Mail& mail, const std::string& at) {
    HANSE_CHECK(check(server));
    if (!is_address(mail.to_address) || has_control(mail.to_name) || has_control(mail.subject))
        return base::denied(fmt::format("“{}” 不是邮件地址", mail.to_address),
                            fmt::format("'{}' is no mail address", mail.to_address));
    Transfer transfer;
    transfer.reach(server);
    transfer.carry(server.from_address, mail.to_address, message_text(server, mail, at));
    return transfer.go();
}

}  // namespace hanse::notices
