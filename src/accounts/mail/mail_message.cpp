#include "accounts/mail/mail_message.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace foothold::accounts {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t longest_plain_subject = 60;
// An encoded word has at most 75 letters: 12 for its marks, and base64 makes four letters of three bytes.
constexpr std::size_t bytes_of_an_encoded_word = 45;
constexpr std::size_t longest_line = 76;

bool is_printable(char letter) {
  return letter >= ' ' && letter < 0x7F;
}

std::string base64(std::string_view bytes) {
  std::vector<unsigned char> text(4 * ((bytes.size() + 2) / 3) + 1);
  const int length = EVP_EncodeBlock(text.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                                     static_cast<int>(bytes.size()));
  return {text.begin(), text.begin() + length};
}

std::string header_words(std::string_view text) {
  std::string line = in_one_line(text);
  const bool is_plain = std::all_of(line.begin(), line.end(), is_printable) && line.size() <= longest_plain_subject;
  if (is_plain && line.find("=?") == std::string::npos) return line;
  std::vector<std::string> words;
  for (std::string_view rest = line; !rest.empty();) {
    const std::string_view part = whole_letters(rest, bytes_of_an_encoded_word);
    words.push_back("=?UTF-8?B?" + base64(part) + "?=");
    rest.remove_prefix(part.size());
  }
  return join(words, std::string(line_end) + " ");
}

// One letter as it stands in a quoted-printable line.
std::string quoted(char letter, bool at_the_end) {
  static constexpr std::string_view hex = "0123456789ABCDEF";
  if (is_printable(letter) && letter != '=' && !(letter == ' ' && at_the_end)) return {letter};
  const auto byte = static_cast<unsigned char>(letter);
  return {'=', hex[byte >> 4U], hex[byte & 15U]};
}

void append_quoted_line(std::string& out, std::string_view line) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::string letter = quoted(line[at], at + 1 == line.size());
    // Room for the "=" that says that the line goes on.
    if (width + letter.size() > longest_line - 1) {
      out.append("=").append(line_end);
      width = 0;
    }
    out += letter;
    width += letter.size();
  }
  out += line_end;
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  if (text.ends_with('\n')) text.remove_suffix(1);
  for (const std::string_view line : split(text, '\n')) append_quoted_line(out, line);
  return out;
}

// "Tue, 24 Nov 2026 14:00:00 +0000"; the program keeps the names of days and months in English.
std::string date_words(std::time_t moment) {
  std::tm parts{};
  gmtime_r(&moment, &parts);
  std::string text(64, '\0');
  text.resize(std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S +0000", &parts));
  return text;
}

std::string domain_of(std::string_view address) {
  return std::string(address.substr(address.find('@') + 1));
}

}  // namespace

std::string message_text(const Mail& mail, std::string_view from, std::string_view id, std::time_t moment) {
  std::vector<std::pair<std::string_view, std::string>> headers = {
      {"Date", date_words(moment)},
      {"From", in_one_line(from)},
      {"To", in_one_line(mail.recipient)},
      {"Subject", header_words(mail.subject)},
      {"Message-ID", "<" + std::string(id) + "@" + domain_of(from) + ">"},
      {"MIME-Version", "1.0"},
      {"Content-Type", "text/plain; charset=utf-8"},
      {"Content-Transfer-Encoding", "quoted-printable"},
      {"Content-Language", std::string(language_code(mail.language))},
      // So that no out-of-office answer comes back.
      {"Auto-Submitted", "auto-generated"}};
  if (!mail.unsubscribe.empty()) {
    headers.emplace_back("List-Unsubscribe", "<" + in_one_line(mail.unsubscribe) + ">");
    headers.emplace_back("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }
  std::string text;
  for (const auto& [name, value] : headers) text.append(name).append(": ").append(value).append(line_end);
  return text.append(line_end).append(quoted_printable(mail.body));
}

}  // namespace foothold::accounts
