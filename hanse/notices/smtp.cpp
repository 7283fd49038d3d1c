// SPDX-License-Identifier: GPL-3.0-or-later
// The only file of this floor that knows libcurl: it speaks SMTP.
#include "hanse/notices/smtp.hpp"

#include <array>
#include <curl/curl.h>
#include <memory>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
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
    // 5xx to the recipient or the message is for good; a wrong password is not the mail's fault.
    if (status >= 500 && status < 600 && code != CURLE_LOGIN_DENIED) {
        base::Error out = base::denied(zh, en);
        return out;
    }
    return base::unavailable({}, zh, en);
}

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
    prepare_curl();
    const Handle curl(curl_easy_init());
    base::expects(curl != nullptr, "libcurl has memory");
    std::array<char, CURL_ERROR_SIZE> words{};
    std::string answer;
    Lines to;
    add_line(to, "<" + mail.to_address + ">");
    Upload upload{message_text(server, mail, at)};

    const auto set = [&](CURLoption option, auto value) {
        base::expects(curl_easy_setopt(curl.get(), option, value) == CURLE_OK,
                      "an option that libcurl knows");
    };
    set(CURLOPT_URL, server.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_TIMEOUT, static_cast<long>(server.wait_s_max));
    set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(server.wait_s_max));
    set(CURLOPT_ERRORBUFFER, words.data());
    set(CURLOPT_USE_SSL,
        static_cast<long>(server.tls == SmtpServer::Tls::required ? CURLUSESSL_ALL
                                                                  : CURLUSESSL_NONE));
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!server.authorities.empty()) set(CURLOPT_CAINFO, server.authorities.c_str());
    if (!server.user.empty()) {
        set(CURLOPT_USERNAME, server.user.c_str());
        set(CURLOPT_PASSWORD, server.password.c_str());
    }
    const std::string from = "<" + server.from_address + ">";
    set(CURLOPT_MAIL_FROM, from.c_str());
    set(CURLOPT_MAIL_RCPT, to.get());
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_READFUNCTION, give_message);
    set(CURLOPT_READDATA, static_cast<void*>(&upload));
    set(CURLOPT_HEADERFUNCTION, take_words);
    set(CURLOPT_HEADERDATA, static_cast<void*>(&answer));

    const CURLcode code = curl_easy_perform(curl.get());
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    if (code != CURLE_OK)
        return refused(code, status, words[0] != '\0' ? words.data() : curl_easy_strerror(code));
    while (!answer.empty() && (answer.back() == '\n' || answer.back() == '\r')) answer.pop_back();
    return answer.substr(answer.rfind('\n') + 1);
}

}  // namespace hanse::notices
