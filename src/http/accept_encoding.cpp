#include "http/accept_encoding.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace foothold::http {
namespace {

// The weight of one coding such as "gzip;q=0.5". A weight that cannot be read counts as 1, as if it were not there.
double weight_of(std::string_view coding) {
  for (const std::string_view piece : split(coding, ';')) {
    const std::string option = lower_ascii(trim(piece));
    if (option.starts_with("q=")) return parse_number(std::string_view(option).substr(2)).value_or(1.0);
  }
  return 1.0;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
  std::optional<bool> any;
  for (const std::string_view coding : split(accept_encoding, ',')) {
    const std::string name = lower_ascii(trim(coding.substr(0, coding.find(';'))));
    if (name == "gzip" || name == "x-gzip") return weight_of(coding) > 0.0;
    if (name == "*") any = weight_of(coding) > 0.0;
  }
  return any.value_or(false);
}

bool is_compressible(std::string_view content_type) {
  const std::string_view type = trim(content_type.substr(0, content_type.find(';')));
  return type.starts_with("text/") || type.ends_with("json") || type.ends_with("xml") || type.ends_with("javascript");
}

void vary_by_encoding(Response& response) {
  const auto vary = std::find_if(response.headers.begin(), response.headers.end(),
                                 [](const auto& header) { return header.first == "Vary"; });
  if (vary == response.headers.end()) {
    response.headers.emplace_back("Vary", "Accept-Encoding");
  } else if (vary->second.find("Accept-Encoding") == std::string::npos) {
    vary->second += ", Accept-Encoding";
  }
}

}  // namespace foothold::http
