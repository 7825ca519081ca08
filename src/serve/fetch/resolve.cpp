#include "serve/fetch/resolve.hpp"

#include <netdb.h>

#include <future>
#include <memory>
#include <thread>

namespace meanwhile::serve {
namespace {

struct Free {
  void operator()(addrinfo* list) const { freeaddrinfo(list); }
};

Ips look_up(const std::string& host) {
  addrinfo wanted{};
  wanted.ai_family = AF_UNSPEC;
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (getaddrinfo(host.c_str(), nullptr, &wanted, &found) != 0) return {};
  const std::unique_ptr<addrinfo, Free> list{found};
  Ips all;
  for (const addrinfo* one = list.get(); one; one = one->ai_next)
    if (const auto end = endpoint_from(one->ai_addr, one->ai_addrlen)) all.push_back(end->ip);
  return all;
}

Error too_late() {
  return {Fault::invalid,
          "This address could not be looked up in time. Please try again in a while."};
}

}  // namespace

Result<Ips> resolve(const std::string& host, Deadline until) {
  if (std::chrono::steady_clock::now() >= until) return too_late();
  // A resolver can't be interrupted and may take half a minute, so it is left to end by itself.
  std::promise<Ips> promise;
  auto found = promise.get_future();
  std::thread{[host, promise = std::move(promise)]() mutable {
    promise.set_value(look_up(host));
  }}.detach();
  if (found.wait_until(until) != std::future_status::ready) return too_late();
  Ips all = found.get();
  if (all.empty())
    return Error{Fault::invalid,
                 "There is nothing at this address. Please check how it is written."};
  return all;
}

}  // namespace meanwhile::serve
