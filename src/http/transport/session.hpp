#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "http/transport/request_parser.hpp"
#include "http/transport/responder.hpp"
#include "http/transport/shared.hpp"

namespace foothold::http {

// One connection: reads a request, has a worker answer it, sends the answer, and starts again. Lives as long as an
// operation of its own is under way. Everything is called on the I/O thread.
class Session : public std::enable_shared_from_this<Session> {
 public:
  using Clock = std::chrono::steady_clock;
  using EndHook = std::function<void(const std::shared_ptr<Session>&)>;

  // `on_end` is called once, when the connection is closed for whatever reason.
  Session(boost::asio::ip::tcp::socket socket, Shared& shared, EndHook on_end);

  void start();
  // Ends at once; whatever is under way is lost.
  void end();
  // No request is under way, so nobody loses anything when the connection ends; whoever reads an event stream comes
  // again.
  [[nodiscard]] bool is_idle() const { return phase_ == Phase::idle || phase_ == Phase::streaming; }
  [[nodiscard]] Clock::time_point phase_began() const { return phase_began_; }
  // When the present phase runs out of time. One timer of the server asks all sessions now and then: that is cheaper
  // than a timer for each, and a request that is trickled byte by byte cannot push its own deadline back.
  [[nodiscard]] Clock::time_point deadline() const { return deadline_; }
  void run_out_of_time();

 private:
  enum class Phase { idle, receiving, too_slow, answering, sending, streaming, lingering, ended };

  void enter(Phase phase, std::chrono::milliseconds time);
  void read_more();
  void on_bytes(boost::system::error_code problem, std::size_t size);
  void advance();
  // False when there are too many bodies as long as this one; then it is refused.
  bool take_upload_place();
  void give_upload_place_back();
  void invite_body();
  void answer();
  void hand_to_worker(AfterAnswer after);
  void refuse(const Refusal& refusal);
  void send(Answer answer);
  void on_sent(boost::system::error_code problem, std::size_t size);
  void await_next_request();
  void stream();
  void tell(std::string text);
  void on_told(boost::system::error_code problem);
  void show_life();
  void linger();
  void discard_more();

  Shared& shared_;
  EndHook on_end_;
  boost::asio::ip::tcp::socket socket_;
  std::string remote_address_;
  boost::beast::flat_buffer buffer_;
  RequestParser parser_;
  Answer answer_;
  std::unique_ptr<EventChannel::Subscription> subscription_;
  Clock::time_point stream_ends_;
  std::string told_;     // what is being written to an event stream
  std::string waiting_;  // what comes next; only the newest event counts
  bool has_upload_place_ = false;
  Phase phase_ = Phase::idle;
  Clock::time_point phase_began_;
  Clock::time_point deadline_ = Clock::time_point::max();
  Clock::time_point request_arrived_;
};

}  // namespace foothold::http
