#include "http/transport/session.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <string_view>
#include <utility>

#include "http/refusals.hpp"

namespace foothold::http {
namespace {

namespace asio = boost::asio;
using Problem = boost::system::error_code;

// A first read is mostly a whole request without a body; what follows it is mostly the body of an upload.
constexpr std::size_t first_read_size = 4 * 1024;
constexpr std::size_t next_read_size = 16 * 1024;

// How long we go on listening to a client that still talks while we close, see Session::linger.
constexpr std::chrono::milliseconds linger_time{2000};

constexpr std::string_view invitation = "HTTP/1.1 100 Continue\r\n\r\n";

// What a body may be trickled at before it counts as too slow.
constexpr std::size_t bytes_a_second = 16 * 1024;

RequestParser::BodyLimit body_limit_of(const ServerOptions& options) {
  return [&options](const Request& request) {
    return std::max(options.body_limit, options.upload_limit ? options.upload_limit(request) : 0);
  };
}

std::string address_of(const asio::ip::tcp::socket& socket) {
  Problem problem;
  const auto endpoint = socket.remote_endpoint(problem);
  return problem ? std::string() : endpoint.address().to_string();
}

asio::const_buffer bytes_of(const std::shared_ptr<const std::string>& body) {
  return body ? asio::buffer(*body) : asio::const_buffer();
}

}  // namespace

Session::Session(asio::ip::tcp::socket socket, Shared& shared, EndHook on_end)
    : shared_(shared),
      on_end_(std::move(on_end)),
      socket_(std::move(socket)),
      remote_address_(address_of(socket_)),
      parser_(shared.options.header_limit, body_limit_of(shared.options)) {}

void Session::start() {
  Problem ignored;
  socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
  enter(Phase::idle, shared_.options.request_time);
  read_more();
}

void Session::end() {
  if (phase_ == Phase::ended) return;
  phase_ = Phase::ended;
  subscription_.reset();
  give_upload_place_back();
  Problem ignored;
  socket_.close(ignored);
  on_end_(shared_from_this());
}

void Session::run_out_of_time() {
  if (phase_ == Phase::streaming) return show_life();
  if (phase_ != Phase::receiving) return end();
  // The read under way comes back as cancelled, and on_bytes() then tells the client why.
  phase_ = Phase::too_slow;
  deadline_ = Clock::time_point::max();
  socket_.cancel();
}

void Session::enter(Phase phase, std::chrono::milliseconds time) {
  phase_ = phase;
  phase_began_ = Clock::now();
  deadline_ = phase_began_ + time;
}

void Session::read_more() {
  const auto space = buffer_.prepare(phase_ == Phase::idle ? first_read_size : next_read_size);
  socket_.async_read_some(
      space, [self = shared_from_this()](Problem problem, std::size_t size) { self->on_bytes(problem, size); });
}

void Session::on_bytes(Problem problem, std::size_t size) {
  if (phase_ == Phase::too_slow) return refuse({408, request_too_slow()});
  if (problem) return end();
  buffer_.commit(size);
  advance();
}

void Session::advance() {
  const auto waiting = buffer_.cdata();
  buffer_.consume(parser_.take({static_cast<const char*>(waiting.data()), waiting.size()}));
  if (parser_.state() == RequestParser::State::complete) return answer();
  if (parser_.state() == RequestParser::State::refused) return refuse(parser_.refusal());
  if (phase_ == Phase::idle && parser_.has_started()) enter(Phase::receiving, shared_.options.request_time);
  const std::size_t received = parser_.request().body.size();
  if (received > shared_.options.body_limit && !take_upload_place()) return refuse({503, too_many_uploads()});
  if (phase_ == Phase::receiving)
    deadline_ = phase_began_ + shared_.options.request_time + std::chrono::seconds(received / bytes_a_second);
  parser_.should_invite_body() ? invite_body() : read_more();
}

bool Session::take_upload_place() {
  if (has_upload_place_) return true;
  if (shared_.uploads >= shared_.options.uploads_at_once) return false;
  ++shared_.uploads;
  has_upload_place_ = true;
  return true;
}

void Session::give_upload_place_back() {
  if (std::exchange(has_upload_place_, false)) --shared_.uploads;
}

void Session::invite_body() {
  asio::async_write(socket_, asio::buffer(invitation),
                    [self = shared_from_this()](Problem problem, std::size_t) { self->on_bytes(problem, 0); });
}

void Session::answer() {
  phase_ = Phase::answering;
  deadline_ = Clock::time_point::max();
  request_arrived_ = Clock::now();
  parser_.request().remote_address = remote_address_;
  const bool stays_open = parser_.keeps_alive() && !shared_.draining;
  const AfterAnswer after = stays_open ? AfterAnswer::keep_open : AfterAnswer::close;
  if (auto known = shared_.responder.answer_at_once(parser_.request(), after)) return send(*std::move(known));
  hand_to_worker(after);
}

// The worker reads the request, which nobody else touches until the answer is posted back to the I/O thread.
void Session::hand_to_worker(AfterAnswer after) {
  asio::post(shared_.workers, [self = shared_from_this(), after] {
    auto answer = self->shared_.responder.answer(self->parser_.request(), after);
    asio::post(self->shared_.io, [self, answer = std::move(answer)]() mutable { self->send(std::move(answer)); });
  });
}

void Session::refuse(const Refusal& refusal) {
  request_arrived_ = Clock::now();
  parser_.request().remote_address = remote_address_;
  send(shared_.responder.refuse(parser_.request(), refusal));
}

void Session::send(Answer answer) {
  if (phase_ == Phase::ended) return;
  answer_ = std::move(answer);
  enter(Phase::sending, shared_.options.write_time);
  const std::array<asio::const_buffer, 2> parts = {asio::buffer(answer_.head), bytes_of(answer_.body)};
  asio::async_write(socket_, parts,
                    [self = shared_from_this()](Problem problem, std::size_t size) { self->on_sent(problem, size); });
}

void Session::on_sent(Problem problem, std::size_t size) {
  const auto duration = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - request_arrived_);
  shared_.observer({parser_.request(), answer_.status, size, duration});
  give_upload_place_back();
  if (problem) return end();
  if (answer_.events && !shared_.draining) return stream();
  const bool closes = answer_.after == AfterAnswer::close || shared_.draining;
  answer_ = {};
  closes ? linger() : await_next_request();
}

void Session::await_next_request() {
  parser_.restart();
  enter(Phase::idle, shared_.options.idle_time);
  advance();  // the client may have sent its next request without waiting for this answer
}

// From here on the client only listens. What it still sends is read and thrown away, so that its end is noticed.
void Session::stream() {
  enter(Phase::streaming, shared_.options.event_pause);
  stream_ends_ = phase_began_ + shared_.options.event_stream_time;
  subscription_ = answer_.events->subscribe([weak = weak_from_this()](std::int64_t number) {
    const auto self = weak.lock();
    if (self) asio::post(self->shared_.io, [self, number] { self->tell(event_text(number)); });
  });
  subscription_ ? discard_more() : linger();
}

void Session::tell(std::string text) {
  if (phase_ != Phase::streaming) return;
  if (!told_.empty()) {
    waiting_ = std::move(text);
    return;
  }
  told_ = std::move(text);
  deadline_ = Clock::now() + shared_.options.event_pause;
  asio::async_write(socket_, asio::buffer(told_),
                    [self = shared_from_this()](Problem problem, std::size_t) { self->on_told(problem); });
}

void Session::on_told(Problem problem) {
  told_.clear();
  if (problem) return end();
  if (!waiting_.empty()) tell(std::exchange(waiting_, {}));
}

// A comment, which browsers pass over. A client that has not even taken the last one is not there any more.
void Session::show_life() {
  if (!told_.empty() || Clock::now() >= stream_ends_) return end();
  tell(":\n\n");
}

// Closing while the client still sends makes its system throw our answer away unread ("connection reset"). So we only
// say that nothing more comes from us, and read on for a moment until the client closes too.
void Session::linger() {
  Problem problem;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, problem);
  if (problem) return end();
  enter(Phase::lingering, std::min(linger_time, shared_.options.write_time));
  discard_more();
}

void Session::discard_more() {
  buffer_.clear();
  socket_.async_read_some(buffer_.prepare(next_read_size), [self = shared_from_this()](Problem problem, std::size_t) {
    problem ? self->end() : self->discard_more();
  });
}

}  // namespace foothold::http
