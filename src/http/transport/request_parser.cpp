#include "http/transport/request_parser.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <optional>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "http/refusals.hpp"

namespace foothold::http {
namespace {

namespace beast = boost::beast;
using Problem = boost::system::error_code;

// The declared length of a body is only a promise: it may not make us set much memory aside.
constexpr std::size_t most_reserved_bytes = 64UL * 1024UL;

std::optional<Method> method_of(beast::http::verb verb) {
  switch (verb) {
    case beast::http::verb::get:
      return Method::get;
    case beast::http::verb::head:
      return Method::head;
    case beast::http::verb::post:
      return Method::post;
    case beast::http::verb::put:
      return Method::put;
    case beast::http::verb::patch:
      return Method::patch;
    case beast::http::verb::delete_:
      return Method::del;
    case beast::http::verb::options:
      return Method::options;
    default:
      return std::nullopt;
  }
}

// "http://host/path" is what a client sends to a proxy. HTTP wants servers to understand it too; only the path counts.
std::string_view without_origin(std::string_view target) {
  const std::string_view scheme = "http://";
  if (!target.starts_with(scheme)) return target;
  const std::size_t slash = target.find('/', scheme.size());
  return slash == std::string_view::npos ? "/" : target.substr(slash);
}

// Beast finds where the parts of a message begin and end; this makes a Request of them and refuses what is unsafe.
class MessageReader final : public beast::http::basic_parser<true> {
 public:
  explicit MessageReader(const RequestParser::BodyLimit& limit_of) : limit_of_(limit_of) {}

  Request request;
  std::optional<Refusal> refusal;
  std::size_t body_bytes_allowed = 0;

  [[nodiscard]] bool expects_invitation() const {
    return is_http_11_ && lower_ascii(request.header("expect")) == "100-continue";
  }

 private:
  using Text = beast::string_view;

  void refuse(int status, Error error, Problem& problem) {
    refusal = Refusal{status, std::move(error)};
    problem = beast::http::error::bad_value;  // any error stops Beast; what is told to the client is the refusal
  }

  void on_request_impl(beast::http::verb verb, Text, Text target, int version, Problem& problem) override {
    is_http_11_ = version == 11;
    // Until the address is known to be sound, its raw path tells whether a program or a person reads the refusal.
    request.target = target;
    request.path = request.target.substr(0, request.target.find('?'));
    const auto method = method_of(verb);
    if (!method) return refuse(501, unknown_method(), problem);
    auto parsed = foothold::http::parse_target(*method, without_origin(request.target));
    if (!parsed) return refuse(400, parsed.error(), problem);
    request = std::move(parsed).value();
    body_bytes_allowed = limit_of_(request);
    body_limit(body_bytes_allowed);
  }

  void on_field_impl(beast::http::field, Text name, Text value, Problem&) override {
    // Fields behind a chunked body would otherwise slip past the checks that the header has gone through.
    if (is_header_done_) return;
    request.headers.emplace_back(lower_ascii({name.data(), name.size()}), std::string(value));
  }

  void on_header_impl(Problem& problem) override {
    is_header_done_ = true;
    const auto hosts = std::count_if(request.headers.begin(), request.headers.end(),
                                     [](const auto& header) { return header.first == "host"; });
    const bool named_once = hosts == 1 && !request.header("host").empty();
    if (is_http_11_ ? !named_once : hosts > 1) return refuse(400, missing_host(), problem);
    if (!has_known_transfer_encoding()) return refuse(501, unknown_transfer_encoding(), problem);
  }

  // With any other encoding, a proxy and we could disagree on where a request ends, and one could hide in another.
  [[nodiscard]] bool has_known_transfer_encoding() const {
    return std::all_of(request.headers.begin(), request.headers.end(), [this](const auto& header) {
      return header.first != "transfer-encoding" || (is_http_11_ && lower_ascii(header.second) == "chunked");
    });
  }

  void on_body_init_impl(const boost::optional<std::uint64_t>& length, Problem&) override {
    request.body.reserve(std::min<std::size_t>(length.value_or(0), most_reserved_bytes));
  }

  std::size_t on_body_impl(Text piece, Problem&) override {
    request.body.append(piece.data(), piece.size());
    return piece.size();
  }

  std::size_t on_chunk_body_impl(std::uint64_t, Text piece, Problem&) override {
    request.body.append(piece.data(), piece.size());
    return piece.size();
  }

  void on_chunk_header_impl(std::uint64_t, Text, Problem&) override {}
  void on_response_impl(int, Text, int, Problem&) override {}
  void on_finish_impl(Problem&) override {}

  const RequestParser::BodyLimit& limit_of_;
  bool is_http_11_ = true;
  bool is_header_done_ = false;
};

}  // namespace

class RequestParser::Implementation {
 public:
  Implementation(std::size_t header_limit, BodyLimit body_limit)
      : header_limit_(header_limit), body_limit_(std::move(body_limit)) {
    restart();
  }

  std::size_t take(std::string_view bytes) {
    std::size_t used = has_started() ? 0 : skip_blank_lines(bytes);
    if (!has_started() && bytes.substr(used) == "\r") return used;  // half of another empty line
    while (state_ == State::needs_more && can_go_on_with(bytes.size() - used)) {
      const std::size_t taken = take_some(bytes.substr(used));
      used += taken;
      if (taken == 0) break;
    }
    return used;
  }

  void restart() {
    reader_.emplace(body_limit_);
    reader_->eager(true);
    reader_->header_limit(static_cast<std::uint32_t>(header_limit_));
    state_ = State::needs_more;
    header_bytes_ = 0;
    invited_ = false;
  }

  [[nodiscard]] State state() const { return state_; }
  [[nodiscard]] bool has_started() const { return reader_->got_some(); }
  [[nodiscard]] bool keeps_alive() const { return reader_->keep_alive(); }
  [[nodiscard]] Request& request() { return reader_->request; }
  [[nodiscard]] const Refusal& refusal() const { return *reader_->refusal; }

  bool should_invite_body() {
    const bool waits = state_ == State::needs_more && reader_->is_header_done() && reader_->expects_invitation();
    return waits && !std::exchange(invited_, true);
  }

 private:
  // HTTP asks servers to overlook empty lines before a request, which some clients send behind a form.
  static std::size_t skip_blank_lines(std::string_view bytes) {
    std::size_t skipped = 0;
    while (bytes.substr(skipped).starts_with("\r\n")) skipped += 2;
    return skipped;
  }

  // Beast 1.81 asserts that it is not asked about the end of a chunked body again before all of "0\r\n\r\n" is there.
  // No such body is complete with less.
  [[nodiscard]] bool can_go_on_with(std::size_t size) const {
    constexpr std::size_t shortest_end = 5;
    const bool in_chunks = reader_->is_header_done() && reader_->chunked();
    return size >= (in_chunks ? shortest_end : 1);
  }

  // One step of Beast. It limits only what it is given at once; the total of a header in pieces is counted here.
  std::size_t take_some(std::string_view bytes) {
    const bool in_header = !reader_->is_header_done();
    const std::string_view window = in_header ? bytes.substr(0, header_limit_ - header_bytes_) : bytes;
    Problem problem;
    const std::size_t used = reader_->put(boost::asio::buffer(window.data(), window.size()), problem);
    if (in_header) header_bytes_ += used;
    if (problem && problem != beast::http::error::need_more) {
      refuse(problem);
    } else if (reader_->is_done()) {
      state_ = State::complete;
    } else if (!reader_->is_header_done() && header_bytes_ + bytes.size() - used > header_limit_) {
      refuse(beast::http::error::header_limit);
    } else if (used == 0 && reader_->is_header_done() && bytes.size() > header_limit_) {
      refuse(beast::http::error::bad_chunk);  // the line before a chunk, or the fields behind the last, never end
    }
    return used;
  }

  void refuse(Problem problem) {
    state_ = State::refused;
    if (reader_->refusal) return;
    if (problem == beast::http::error::header_limit) {
      reader_->refusal = Refusal{431, header_too_large(header_limit_)};
    } else if (problem == beast::http::error::body_limit) {
      reader_->refusal = Refusal{413, body_too_large(reader_->body_bytes_allowed)};
    } else {
      reader_->refusal = Refusal{400, malformed_request(problem.message())};
    }
  }

  const std::size_t header_limit_;
  const BodyLimit body_limit_;
  std::optional<MessageReader> reader_;
  State state_ = State::needs_more;
  std::size_t header_bytes_ = 0;
  bool invited_ = false;
};

RequestParser::RequestParser(std::size_t header_limit, BodyLimit body_limit)
    : implementation_(std::make_unique<Implementation>(header_limit, std::move(body_limit))) {}

RequestParser::~RequestParser() = default;

std::size_t RequestParser::take(std::string_view bytes) {
  return implementation_->take(bytes);
}

RequestParser::State RequestParser::state() const {
  return implementation_->state();
}

bool RequestParser::has_started() const {
  return implementation_->has_started();
}

bool RequestParser::should_invite_body() {
  return implementation_->should_invite_body();
}

bool RequestParser::keeps_alive() const {
  return implementation_->keeps_alive();
}

Request& RequestParser::request() {
  return implementation_->request();
}

const Refusal& RequestParser::refusal() const {
  return implementation_->refusal();
}

void RequestParser::restart() {
  implementation_->restart();
}

}  // namespace foothold::http
