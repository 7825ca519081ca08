#pragma once

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <map>

#include "serve/fetch/fetch.hpp"
#include "serve/http/certificate_for_tests.hpp"
#include "serve/http/server_for_tests.hpp"

namespace meanwhile::serve {

inline const Ip loopback = Ip4{127, 0, 0, 1};
inline const std::string calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";
inline constexpr std::size_t most_bytes = std::size_t{4} << 20U;

/// As the value of a parameter.
inline std::string escaped(const std::string& text) {
  std::string all;
  for (const char c : text) all += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return all;
}

/// A calendar of two hours on each of twenty Mondays.
inline std::string busy_at(int hour) {
  return fmt::format(
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:school\r\n"
      "DTSTAMP:20261101T000000Z\r\nDTSTART:20261130T{:02}0000\r\nDURATION:PT2H\r\n"
      "RRULE:FREQ=WEEKLY;COUNT=20\r\nSUMMARY:sesame\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
      hour);
}

/// A far end of the test's own: a real server that speaks TLS on the loopback and does what the
/// address says. Its port is permitted, and every rule stays in force for all else.
class FarEnd : public testing::Test {
 protected:
  FarEnd() : server_(started(options())) {
    rules_.permitted = {{loopback, server_.port()}};
    rules_.trusted = certificate_.files().chain_file;
    rules_.resolve = [this](const std::string& host, Deadline until) {
      asked_.push_back(host);
      const auto known = names_.find(host);
      return known == names_.end() ? resolve(host, until) : Result<Ips>{known->second};
    };
  }
  ~FarEnd() override { let_go(); }

  void let_go() {
    let_go_ = true;
    let_go_.notify_all();
  }
  Result<std::string> fetch(const std::string& address, std::stop_token stop = {}) {
    return Fetch{rules_}(address, std::move(stop));
  }
  std::string at(const std::string& path) const {
    return "https://localhost:" + std::to_string(server_.port()) + path;
  }
  std::uint16_t port() const { return server_.port(); }
  /// Why nothing came; and nothing of where from is in it.
  std::string refusal(const std::string& address) {
    const auto fetched = fetch(address);
    if (fetched) return "was fetched: " + address;
    EXPECT_EQ(fetched.error().fault, Fault::invalid);
    EXPECT_THAT(fetched.error().text, testing::Not(testing::HasSubstr("localhost")));
    EXPECT_THAT(fetched.error().text, testing::Not(testing::HasSubstr("127.")));
    return fetched.error().text;
  }

  ServerOptions options() {
    const Handler does = [this](const Request& request) { return answer(request); };
    auto made = options_for_tests(
        {{.path = "/calendar.ics", .answer = does}},
        {.stop = std::chrono::milliseconds{50}, .heartbeat = std::chrono::milliseconds{10}});
    const auto events = made.events;
    made.routes.push_back({.path = "/drip", .answer = [events](const Request&) {
                             return stream(*events->subscribe({"a"}, {}));
                           }});
    made.hosts.emplace_back("calendar.example");
    made.certificate = certificate_.files();
    return made;
  }

  CertificateFolder certificate_{"localhost"};
  std::atomic<int> requests_ = 0;
  std::atomic<bool> let_go_ = false;  // of those who wait, by do=wait
  std::atomic<bool> tells_ = false;   // whether a request told more of its sender than it must
  std::atomic<int> hour_ = 10;        // at which the one event of its calendar begins, by do=busy
  FetchRules rules_;
  std::map<std::string, Ips> names_{{"localhost", {loopback}}};
  std::vector<std::string> asked_;

 private:
  Reply answer(const Request& request) {
    ++requests_;
    requests_.notify_all();
    for (const char* name : {"Accept-Encoding", "Cookie", "Authorization", "Referer"})
      if (request.header(name)) tells_ = true;
    const std::string what{request.query("do").value_or("")};
    const std::string with{request.query("with").value_or("")};
    if (what == "wait") let_go_.wait(false);
    Reply reply;
    reply.type = "text/calendar";
    reply.body = what == "size" ? std::string(std::stoul(with), 'x') : calendar;
    if (what == "busy") reply.body = busy_at(hour_);
    if (what == "page") reply.body = "<html>sesame</html>";
    if (what == "status") reply.code = Code{static_cast<std::uint16_t>(std::stoul(with))};
    if (const auto location = request.query("to"))
      reply.headers.add("Location", std::string{*location});
    if (what == "hops" && with != "0") {
      reply.code = Code{302};
      reply.headers.add("Location", fmt::format("?do=hops&with={}", std::stoi(with) - 1));
    }
    if (what == "head")
      for (int i = 0; i < 40; ++i) reply.headers.add("X-More", std::string(4'000, 'x'));
    if (what == "gzip") reply.headers.add("Content-Encoding", "gzip");
    return reply;
  }
  Server server_;
};

}  // namespace meanwhile::serve
