#include "accounts/mail/mail_server.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include "base/error.hpp"

namespace foothold::accounts {
namespace {

constexpr long connect_seconds = 15;
constexpr long most_seconds = 60;

// What the callbacks of libcurl, which know no C++, need to reach.
struct Transfer {
  std::string_view rest;
  const std::function<bool()>& stop_asked;
};

std::size_t give(char* target, std::size_t size, std::size_t count, void* source) {
  auto& transfer = *static_cast<Transfer*>(source);
  const std::size_t length = std::min(size * count, transfer.rest.size());
  std::memcpy(target, transfer.rest.data(), length);
  transfer.rest.remove_prefix(length);
  return length;
}

int watch(void* source, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<Transfer*>(source)->stop_asked() ? 1 : 0;
}

struct CurlDeleter {
  void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

template <typename Value>
void set(CURL* curl, CURLoption option, Value value) {
  if (curl_easy_setopt(curl, option, value) != CURLE_OK) throw Broken("libcurl does not know a setting");
}

// The server greets by name; ours is that of the address on the mail, not that of the machine.
std::string address_with_our_name(const MailSettings& settings) {
  return settings.server + "/" + settings.from.substr(settings.from.find('@') + 1);
}

void set_security(CURL* curl, const MailSettings& settings) {
  set(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(curl, CURLOPT_USE_SSL, static_cast<long>(settings.requires_tls() ? CURLUSESSL_ALL : CURLUSESSL_NONE));
  set(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  set(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  if (settings.user.empty()) return;
  set(curl, CURLOPT_USERNAME, settings.user.c_str());
  set(curl, CURLOPT_PASSWORD, settings.password.c_str());
}

void set_patience(CURL* curl, Transfer& transfer) {
  set(curl, CURLOPT_NOSIGNAL, 1L);  // signals belong to the program's main thread
  set(curl, CURLOPT_CONNECTTIMEOUT, connect_seconds);
  set(curl, CURLOPT_TIMEOUT, most_seconds);
  set(curl, CURLOPT_NOPROGRESS, 0L);
  set(curl, CURLOPT_XFERINFOFUNCTION, &watch);
  set(curl, CURLOPT_XFERINFODATA, &transfer);
}

// A five at the front means "never", except where it only says that we did not sign in as the server wants.
bool is_final(long status) {
  static constexpr std::array about_signing_in = {530L, 534L, 535L, 538L};
  return status >= 500 && status < 600 &&
         std::find(about_signing_in.begin(), about_signing_in.end(), status) == about_signing_in.end();
}

HandOverOutcome outcome_of(CURL* curl, CURLcode code) {
  if (code == CURLE_OK) return {};
  if (code == CURLE_ABORTED_BY_CALLBACK) return {HandOver::stopped, "stopped"};
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  const bool is_refused = code != CURLE_LOGIN_DENIED && code != CURLE_USE_SSL_FAILED && is_final(status);
  std::string reason = curl_easy_strerror(code);
  if (status != 0) reason += " (the server's last answer was " + std::to_string(status) + ")";
  return {is_refused ? HandOver::refused : HandOver::failed, reason};
}

}  // namespace

HandOverOutcome hand_over(const MailSettings& settings, const std::string& recipient, const std::string& message,
                          const std::function<bool()>& stop_asked) {
  const std::unique_ptr<CURL, CurlDeleter> curl(curl_easy_init());
  const std::unique_ptr<curl_slist, CurlDeleter> recipients(curl_slist_append(nullptr, recipient.c_str()));
  if (curl == nullptr || recipients == nullptr) throw Broken("libcurl cannot be started");
  Transfer transfer{message, stop_asked};
  const std::string address = address_with_our_name(settings);
  set(curl.get(), CURLOPT_URL, address.c_str());
  set(curl.get(), CURLOPT_PROXY, "");
  set_security(curl.get(), settings);
  set_patience(curl.get(), transfer);
  set(curl.get(), CURLOPT_MAIL_FROM, settings.from.c_str());
  set(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
  set(curl.get(), CURLOPT_UPLOAD, 1L);
  set(curl.get(), CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.size()));
  set(curl.get(), CURLOPT_READFUNCTION, &give);
  set(curl.get(), CURLOPT_READDATA, &transfer);
  return outcome_of(curl.get(), curl_easy_perform(curl.get()));
}

}  // namespace foothold::accounts
