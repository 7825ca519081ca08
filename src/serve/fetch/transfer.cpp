#include "serve/fetch/transfer.hpp"

#include <curl/curl.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

namespace meanwhile::serve {
namespace {

using std::chrono::milliseconds;

struct Free {
  void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Curl = std::unique_ptr<CURL, Free>;
using List = std::unique_ptr<curl_slist, Free>;

constexpr std::size_t most_head_bytes = std::size_t{64} << 10U;

/// One transfer, as the callbacks know it.
struct Transfer {
  const Dial& dial;
  CURL* curl;
  std::string text{};
  std::size_t came = 0;
  std::size_t head = 0;
};

long status_of(CURL* curl) {
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

std::size_t take_head(const char*, std::size_t, std::size_t size, void* known) {
  auto& transfer = *static_cast<Transfer*>(known);
  transfer.head += size;
  return transfer.head <= most_head_bytes ? size : 0;
}

std::size_t take_content(const char* bytes, std::size_t, std::size_t size, void* known) {
  auto& transfer = *static_cast<Transfer*>(known);
  transfer.came += size;
  if (transfer.came > transfer.dial.most_bytes) return 0;
  if (status_of(transfer.curl) == 200) transfer.text.append(bytes, size);
  return size;
}

int stop_when_asked(void* known, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<Transfer*>(known)->dial.stop.stop_requested() ? 1 : 0;
}

/// The last word on whom is connected to, whatever names stood for meanwhile.
curl_socket_t open_if_judged(void* known, curlsocktype, curl_sockaddr* to) {
  const auto& ends = static_cast<Transfer*>(known)->dial.ends;
  const auto end = endpoint_from(&to->addr, static_cast<socklen_t>(to->addrlen));
  if (!end || std::ranges::find(ends, *end) == ends.end()) return CURL_SOCKET_BAD;
  return ::socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

template <class Value>
void set(CURL* curl, CURLoption option, Value value) {
  if (curl_easy_setopt(curl, option, value) != CURLE_OK) throw Bug{"libcurl lacks an option"};
}

/// What the address's host stands for, in place of asking the resolver a second time.
List pinned(const WebAddress& address, const Dial& dial) {
  if (ip_from(address.host())) return nullptr;
  std::string line = address.host() + ":" + std::to_string(address.port());
  char separator = ':';
  for (const Endpoint& end : dial.ends) {
    const bool six = std::holds_alternative<Ip6>(end.ip);
    line += separator + (six ? "[" + text(end.ip) + "]" : text(end.ip));
    separator = ',';
  }
  return List{curl_slist_append(nullptr, line.c_str())};
}

void say_what_is_wanted(CURL* curl, const WebAddress& address) {
  set(curl, CURLOPT_URL, address.text().c_str());
  set(curl, CURLOPT_PROTOCOLS_STR, "https");
  set(curl, CURLOPT_FOLLOWLOCATION, 0L);
  set(curl, CURLOPT_PROXY, "");
  set(curl, CURLOPT_NOPROXY, "*");
  set(curl, CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_1_1});
  set(curl, CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
  set(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  set(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  set(curl, CURLOPT_USERAGENT, "Meanwhile");
  set(curl, CURLOPT_NOSIGNAL, 1L);
}

void say_what_may_be(CURL* curl, Transfer& transfer) {
  const Dial& dial = transfer.dial;
  const auto left = std::max(milliseconds{1}, std::chrono::duration_cast<milliseconds>(
                                                  dial.until - std::chrono::steady_clock::now()));
  if (!dial.trusted.empty()) set(curl, CURLOPT_CAINFO, dial.trusted.c_str());
  set(curl, CURLOPT_TIMEOUT_MS, long{left.count()});
  set(curl, CURLOPT_CONNECTTIMEOUT_MS, long{std::min(left, dial.connecting).count()});
  set(curl, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(dial.most_bytes));
  set(curl, CURLOPT_OPENSOCKETFUNCTION, &open_if_judged);
  set(curl, CURLOPT_OPENSOCKETDATA, &transfer);
  set(curl, CURLOPT_HEADERFUNCTION, &take_head);
  set(curl, CURLOPT_HEADERDATA, &transfer);
  set(curl, CURLOPT_WRITEFUNCTION, &take_content);
  set(curl, CURLOPT_WRITEDATA, &transfer);
  set(curl, CURLOPT_NOPROGRESS, 0L);
  set(curl, CURLOPT_XFERINFOFUNCTION, &stop_when_asked);
  set(curl, CURLOPT_XFERINFODATA, &transfer);
}

Error told(CURLcode code, const Transfer& transfer) {
  if (transfer.came > transfer.dial.most_bytes) code = CURLE_FILESIZE_EXCEEDED;
  switch (code) {
    case CURLE_ABORTED_BY_CALLBACK:
      return {Fault::unavailable, "the server is about to stop: please try again"};
    case CURLE_FILESIZE_EXCEEDED:
      return {Fault::invalid, "What is at this address is too big. A calendar may have 4 MiB."};
    case CURLE_OPERATION_TIMEDOUT:
      return {Fault::invalid, "This address took too long to answer. Please try again in a while."};
    case CURLE_COULDNT_CONNECT:
      return {Fault::invalid,
              "Nobody answers at this address. Please check it, or try again in a while."};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
      return {Fault::invalid,
              "This address can't show who it belongs to: its certificate is not in order. Please "
              "tell whoever runs it, or bring the calendar as a file."};
    default:
      return {Fault::invalid,
              "The connection to this address broke off. Please try again in a while."};
  }
}

std::string location_of(CURL* curl) {
  curl_header* found = nullptr;
  if (curl_easy_header(curl, "location", 0, CURLH_HEADER, -1, &found) != CURLHE_OK) return {};
  return found->value;
}

}  // namespace

Result<Fetched> ask_once(const WebAddress& address, const Dial& dial) {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  const Curl curl{curl_easy_init()};
  if (ready != CURLE_OK || !curl) throw Bug{"libcurl can't begin"};
  Transfer transfer{dial, curl.get()};
  const List hosts = pinned(address, dial);
  say_what_is_wanted(curl.get(), address);
  say_what_may_be(curl.get(), transfer);
  set(curl.get(), CURLOPT_RESOLVE, hosts.get());
  if (const CURLcode code = curl_easy_perform(curl.get()); code != CURLE_OK)
    return told(code, transfer);
  return Fetched{status_of(curl.get()), location_of(curl.get()), std::move(transfer.text)};
}

}  // namespace meanwhile::serve
