#include "serve/fetch/fetch.hpp"

#include <algorithm>

namespace meanwhile::serve {
namespace {

using Clock = std::chrono::steady_clock;

bool is_redirect(long status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Error refused(const char* why) { return {Fault::invalid, why}; }

Error told(long status) {
  if (is_redirect(status))
    return refused("This address leads to nowhere. Please check it with whoever gave it to you.");
  if (400 <= status && status < 500)
    return refused(
        "This address shows its calendar to nobody, or it has gone. Please look for the secret or "
        "public address in your calendar's settings, and copy it anew.");
  return refused("This address is in trouble at the moment. Please try again in a while.");
}

}  // namespace

bool Fetch::may_connect(const Endpoint& end) const {
  return (end.port == https_port && is_public(end.ip)) ||
         std::ranges::find(rules_.permitted, end) != rules_.permitted.end();
}

bool Fetch::may_use_port(std::uint16_t port) const {
  return port == https_port ||
         std::ranges::find(rules_.permitted, port, &Endpoint::port) != rules_.permitted.end();
}

Result<std::vector<Endpoint>> Fetch::judged(const WebAddress& address, Deadline end) const {
  if (!may_use_port(address.port()))
    return refused("This address names a port. Please use one without, or with :443.");
  const auto ips = rules_.resolve(address.host(), std::min(end, Clock::now() + rules_.connecting));
  if (!ips) return ips.error();
  std::vector<Endpoint> ends;
  for (const Ip& ip : *ips) ends.push_back({ip, address.port()});
  if (ends.empty() || !std::ranges::all_of(ends, [&](const auto& one) { return may_connect(one); }))
    return refused(
        "This address leads to a private network, where nothing is fetched from. Please use one "
        "that can be opened from anywhere, or bring the calendar as a file.");
  return ends;
}

Result<std::string> Fetch::operator()(const std::string& text, std::stop_token stop) const {
  const Deadline end = Clock::now() + rules_.whole;
  auto address = WebAddress::from(text);
  for (int followed = 0; address; ++followed) {
    auto ends = judged(*address, end);
    if (!ends) return ends.error();
    auto fetched = ask_once(*address, {.ends = *std::move(ends),
                                       .trusted = rules_.trusted,
                                       .connecting = rules_.connecting,
                                       .until = end,
                                       .most_bytes = rules_.most_bytes,
                                       .stop = stop});
    if (!fetched) return fetched.error();
    if (fetched->status == 200) return std::move(fetched->text);
    if (!is_redirect(fetched->status) || fetched->location.empty()) return told(fetched->status);
    if (followed == rules_.redirects)
      return refused("This address leads on and on. Please use the one that it ends at.");
    address = address->leading_to(fetched->location);
  }
  return address.error();
}

}  // namespace meanwhile::serve
