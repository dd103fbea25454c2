#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <utility>

#include "http/server.hpp"
#include "http/transport/responder.hpp"

namespace foothold::http {

// What all connections of one server share; it outlives them. One thread runs `io` and does all reading and writing;
// the workers only make answers. So connections need no locks: everything but the responder belongs to the one thread.
struct Shared {
  Shared(ServerOptions server_options, Responder server_responder, ExchangeObserver exchange_observer)
      : options(std::move(server_options)),
        responder(std::move(server_responder)),
        observer(std::move(exchange_observer)),
        workers(options.worker_threads) {}

  const ServerOptions options;
  const Responder responder;
  const ExchangeObserver observer;
  boost::asio::io_context io{1};
  boost::asio::thread_pool workers;
  std::size_t uploads = 0;  // bodies above the common limit that are under way
  bool draining = false;    // answers asked for from now on say that the connection closes
};

}  // namespace foothold::http
