#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace foothold {
namespace {

bool is_blank(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
}

// The length of the valid UTF-8 sequence that starts at `at`, or 0.
std::size_t utf8_sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(text[at + offset]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return 0;
  for (std::size_t offset = 1; offset < length; ++offset)
    if ((byte(offset) & 0xC0U) != 0x80U) return 0;
  const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool surrogate_or_beyond = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
  return overlong || surrogate_or_beyond ? 0 : length;
}

// The letter at a place as all its bytes; a byte that is no valid UTF-8 stands for itself.
std::string_view letter_at(std::string_view text, std::size_t at) {
  return text.substr(at, std::max<std::size_t>(utf8_sequence_length(text, at), 1));
}

// Whether it stands between words: a blank, or a mark of ASCII, of Latin-1 or of the general punctuation.
bool is_between_words(std::string_view letter) {
  const char first = letter.front();
  if (static_cast<unsigned char>(first) >= 0x80)
    return first == '\xC2' || letter.starts_with("\xE2\x80") || letter.starts_with("\xE2\x81");
  const char small = lower_ascii(letter).front();
  return !(small >= 'a' && small <= 'z') && !(small >= '0' && small <= '9');
}

void append_latin1(std::string& out, char byte) {
  const auto code = static_cast<unsigned char>(byte);
  out += static_cast<char>(0xC0U | (code >> 6U));
  out += static_cast<char>(0x80U | (code & 0x3FU));
}

// The plain letter of an accented one in the Latin-1 range U+00C0 to U+00FF; a blank for signs without one.
char plain_latin_letter(unsigned code) {
  static constexpr std::string_view letters = "aaaaaaaceeeeiiiidnooooo ouuuuyts";
  return code == 0xFFU ? 'y' : letters[(code - 0xC0U) % 32U];
}

// The length of a mark that people type or leave out as they like, or 0: "St. Mary's" is typed as "st marys" as often
// as not, telephones put a curly apostrophe, and some programs write an accent as a letter of its own behind the plain
// one.
std::size_t optional_mark_length(std::string_view text) {
  static constexpr std::array<std::string_view, 5> marks = {"'", ".", "\u2018", "\u2019", "\u02BB"};
  for (const std::string_view mark : marks)
    if (text.starts_with(mark)) return mark.size();
  const bool is_combining_accent = text.size() > 1 && (text[0] == '\xCC' || (text[0] == '\xCD' && text[1] <= '\xAF'));
  return is_combining_accent ? 2 : 0;
}

void append_folded(std::string& out, char letter) {
  if (letter != ' ') {
    out += letter;
  } else if (!out.empty() && out.back() != ' ') {
    out += ' ';
  }
}

char fold_ascii(char letter) {
  if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter - 'A' + 'a');
  const bool keep = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
  return keep ? letter : ' ';
}

// The digits of a number, and how many of them stand before the point (0.0083 is "83" with -2). Behind the last digit
// there are only zeros.
struct Decimal {
  std::array<char, 24> digits{};
  std::size_t size = 0;
  int point = 0;

  [[nodiscard]] char at(int index) const {
    return index >= 0 && static_cast<std::size_t>(index) < size ? digits[static_cast<std::size_t>(index)] : '0';
  }
};

// The shortest decimal text of the number, which is what people see published.
Decimal decimal_of(double value) {
  std::array<char, 32> buffer{};
  const auto [end, problem] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(value), std::chars_format::scientific);
  const std::string_view text(buffer.data(), end);
  const std::size_t exponent = text.find('e');
  const std::size_t sign_width = text[exponent + 1] == '+' ? 2 : 1;  // "1.25e+02", "1.25e-02"
  Decimal number;
  for (const char letter : text.substr(0, exponent))
    if (letter != '.') number.digits[number.size++] = letter;
  number.point = 1 + static_cast<int>(parse_integer(text.substr(exponent + sign_width)).value_or(0));
  return number;
}

// Cuts the number behind that many decimals; a 5 behind the cut goes up.
void round_half_up(Decimal& number, int decimals) {
  const int kept = number.point + decimals;
  const bool goes_up = kept >= 0 && number.at(kept) >= '5';
  number.size = std::min(number.size, static_cast<std::size_t>(std::max(kept, 0)));
  if (!goes_up) return;
  while (number.size > 0 && number.digits[number.size - 1] == '9') --number.size;
  if (number.size > 0) {
    ++number.digits[number.size - 1];
    return;
  }
  number.digits[number.size++] = '1';
  ++number.point;
}

Decimal rounded_on_paper(double value, int decimals, int shift) {
  Decimal number = decimal_of(value);
  if (value != 0.0) number.point += shift;
  round_half_up(number, decimals);
  return number;
}

// The same without the work of finding the shortest text, unless the number is so large, or so near to the middle
// between two results, that binary arithmetic could give the other one. The error of the product is below 4e-7.
std::optional<Decimal> rounded_at_once(double value, int decimals, int shift) {
  static constexpr std::array<double, 9> powers = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};
  static constexpr double largest = 1e9;
  static constexpr double margin = 1e-6;
  const int places = decimals + shift;
  if (decimals < 0 || places < 0 || places >= static_cast<int>(powers.size())) return std::nullopt;
  const double scaled = std::fabs(value) * powers[static_cast<std::size_t>(places)];
  const double whole = std::floor(scaled);
  const double rest = scaled - whole;
  if (scaled >= largest || std::fabs(rest - 0.5) < margin) return std::nullopt;
  const auto steps = static_cast<std::uint32_t>(whole) + (rest > 0.5 ? 1U : 0U);
  Decimal number;
  if (steps == 0) return number;
  const char* end = std::to_chars(number.digits.data(), number.digits.data() + number.digits.size(), steps).ptr;
  number.size = static_cast<std::size_t>(end - number.digits.data());
  number.point = static_cast<int>(number.size) - decimals;
  return number;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::optional<std::size_t> begin;
  for (std::size_t at = 0; at < text.size(); at += letter_at(text, at).size()) {
    const std::string_view letter = letter_at(text, at);
    const std::size_t following = at + letter.size();
    // An apostrophe belongs to the word when letters stand on both sides of it.
    const bool joins = begin && (letter == "'" || letter == "\u2019") && following < text.size() &&
                       !is_between_words(letter_at(text, following));
    if (joins) continue;
    if (!is_between_words(letter)) {
      if (!begin) begin = at;
    } else if (begin) {
      words.push_back(text.substr(*begin, at - *begin));
      begin.reset();
    }
  }
  if (begin) words.push_back(text.substr(*begin));
  return words;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string joined;
  for (std::size_t index = 0; index < parts.size(); ++index) {
    if (index > 0) joined += separator;
    joined += parts[index];
  }
  return joined;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return lower;
}

std::string replace_all(std::string_view text, std::string_view what, std::string_view with) {
  std::string replaced;
  std::size_t from = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, from)) {
    replaced.append(text.substr(from, at - from)).append(with);
    from = at + what.size();
  }
  return replaced.append(text.substr(from));
}

std::string query_encoded(std::string_view text) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  static constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/";
  std::string encoded;
  for (const char letter : text) {
    if (plain.find(letter) != std::string_view::npos) {
      encoded += letter;
      continue;
    }
    const auto byte = static_cast<unsigned char>(letter);
    encoded.append({'%', digits[byte / digits.size()], digits[byte % digits.size()]});
  }
  return encoded;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_sequence_length(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string_view whole_letters(std::string_view text, std::size_t most_bytes) {
  if (text.size() <= most_bytes) return text;
  std::size_t end = most_bytes;
  // What follows the cut must begin a letter; in UTF-8 only the bytes inside of one are 10xxxxxx.
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

std::string in_one_line(std::string_view text, std::size_t most_bytes) {
  std::string line(text);
  const auto is_control = [](char letter) { return static_cast<unsigned char>(letter) < ' ' || letter == 0x7F; };
  std::ranges::replace_if(line, is_control, ' ');
  return std::string(whole_letters(trim(line), most_bytes));
}

std::string repair_utf8(std::string_view bytes) {
  std::string repaired;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = utf8_sequence_length(bytes, at);
    if (length == 0) {
      append_latin1(repaired, bytes[at++]);
    } else {
      repaired.append(bytes.substr(at, length));
      at += length;
    }
  }
  return repaired;
}

std::string fold_for_search(std::string_view text) {
  std::string folded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t mark = optional_mark_length(text.substr(at));
    if (mark > 0) {
      at += mark - 1;
    } else if (text[at] == '\xC3' && at + 1 < text.size()) {
      append_folded(folded, plain_latin_letter(0xC0U | (static_cast<unsigned char>(text[++at]) & 0x3FU)));
    } else {
      append_folded(folded, fold_ascii(text[at]));
    }
  }
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit) {
  const std::size_t surplus = left.size() > right.size() ? left.size() - right.size() : right.size() - left.size();
  if (surplus >= limit)
    return limit;  // each letter too many is a change; a very long text must not cost a very long time
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t column = 0; column < row.size(); ++column) row[column] = column;
  for (std::size_t line = 1; line <= left.size(); ++line) {
    std::size_t diagonal = row[0];
    row[0] = line;
    for (std::size_t column = 1; column < row.size(); ++column) {
      const std::size_t replaced = diagonal + (left[line - 1] == right[column - 1] ? 0 : 1);
      diagonal = row[column];
      row[column] = std::min({replaced, row[column] + 1, row[column - 1] + 1});
    }
    if (*std::min_element(row.begin(), row.end()) >= limit) return limit;
  }
  return std::min(row.back(), limit);
}

std::optional<double> parse_number(std::string_view text) {
  double value = 0.0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<long long> parse_integer(std::string_view text) {
  long long value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string shortest_number(double value) {
  std::array<char, 32> buffer{};
  const auto [end, problem] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), end};
}

std::string grouped_number(double value, int decimals, int shift) {
  if (!std::isfinite(value)) return shortest_number(value);
  const auto at_once = rounded_at_once(value, decimals, shift);
  const Decimal number = at_once ? *at_once : rounded_on_paper(value, decimals, shift);
  std::string text;
  if (value < 0 && number.size > 0) text += '-';  // what rounds to nothing has no sign
  if (number.point <= 0) text += '0';
  for (int index = 0; index < number.point; ++index) {
    if (index > 0 && (number.point - index) % 3 == 0) text += ',';
    text += number.at(index);
  }
  if (decimals > 0) text += '.';
  for (int index = 0; index < decimals; ++index) text += number.at(number.point + index);
  return text;
}

}  // namespace foothold
