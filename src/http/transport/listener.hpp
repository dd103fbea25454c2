#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstdint>
#include <functional>
#include <string>

namespace foothold::http {

// Takes in connections at one address, one for each call of accept_next(). Only for the I/O thread, on which the hooks
// are called too. When the system has no file descriptors or memory left it waits a moment before it tries again.
class Listener {
 public:
  // Asked when somebody knocks. False leaves the newcomer in the system's queue until the next accept_next().
  using MakeRoom = std::function<bool()>;
  using Welcome = std::function<void(boost::asio::ip::tcp::socket)>;

  Listener(boost::asio::io_context& io, MakeRoom make_room, Welcome welcome);

  // The system's word when the address cannot be bound. "localhost" is understood; other names are not looked up.
  [[nodiscard]] boost::system::error_code open(const std::string& address, std::uint16_t port);
  [[nodiscard]] std::uint16_t port() const { return port_; }
  // Does nothing while it already waits for one, or after close().
  void accept_next();
  void close();

 private:
  void on_knock(boost::system::error_code problem);
  void pause(boost::system::error_code problem);

  boost::asio::ip::tcp::acceptor acceptor_;
  boost::asio::steady_timer pause_;
  MakeRoom make_room_;
  Welcome welcome_;
  std::uint16_t port_ = 0;
  bool waiting_ = false;
  bool troubled_ = false;
};

}  // namespace foothold::http
