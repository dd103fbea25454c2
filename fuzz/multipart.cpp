#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>

#include "base/text.hpp"
#include "http/multipart_form.hpp"

// Whatever a client sends as a form with files, what was read lies inside the body, keeps within the limits and can be
// shown to people.
namespace foothold::http {
namespace {

constexpr MultipartLimits limits{.parts = 5, .header_bytes = 128, .total_bytes = 2048};

void expect(bool condition) {
  if (!condition) std::abort();
}

bool lies_within(std::string_view body, std::string_view bytes) {
  const std::less_equal<const char*> not_behind;
  return not_behind(body.data(), bytes.data()) && not_behind(bytes.data() + bytes.size(), body.data() + body.size());
}

void read(std::string_view content_type, std::string_view body) {
  const auto form = parse_multipart(content_type, body, limits);
  if (!form) return;
  expect(body.size() <= limits.total_bytes && form->parts().size() <= limits.parts);
  for (const MultipartPart& part : form->parts()) {
    expect(lies_within(body, part.bytes) && form->find(part.name) != nullptr);
    expect(is_valid_utf8(part.file_name) && part.file_name.find_first_of("/\\\r\n") == std::string::npos);
    expect(part.is_file || is_valid_utf8(part.bytes));
  }
}

}  // namespace
}  // namespace foothold::http

// The first line is the content type, the rest the body; a body alone is read with a boundary that the seeds use.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(input.find('\n'), input.size());
  foothold::http::read(input.substr(0, line), input.substr(std::min(line + 1, input.size())));
  foothold::http::read("multipart/form-data; boundary=b", input);
  return 0;
}
