// Whom a Fetch never connects to, whatever it is given.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "serve/fetch/far_end_for_tests.hpp"
#include "serve/fetch/fetch.hpp"

namespace meanwhile::serve {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

TEST_F(FarEnd, IsRefusedWithoutPermissionAndNeverHearsOfIt) {
  const std::string here = at("/calendar.ics");
  rules_.permitted.clear();
  EXPECT_THAT(refusal(here), HasSubstr("names a port"));
  rules_.permitted = {{Ip4{127, 0, 0, 2}, port()}};
  EXPECT_THAT(refusal(here), HasSubstr("private network"));
  EXPECT_EQ(requests_, 0);
}

TEST_F(FarEnd, ThatIsNotPublicIsRefusedHoweverItIsWritten) {
  for (const char* host : {"127.0.0.1",
                           "127.1",
                           "2130706433",
                           "0x7f000001",
                           "0177.0.0.1",
                           "0x7f.0.0.1",
                           "0",
                           "0.0.0.0",
                           "localhost",
                           "LOCALHOST",
                           "10.0.0.1",
                           "012.0.0.1",
                           "169.254.169.254",
                           "2852039166",
                           "0xa9fea9fe",
                           "192.168.1.1",
                           "100.64.0.1",
                           "[::1]",
                           "[::]",
                           "[::ffff:127.0.0.1]",
                           "[::ffff:7f00:1]",
                           "[::ffff:169.254.169.254]",
                           "[64:ff9b::7f00:1]",
                           "[2002:7f00:1::]",
                           "[::127.0.0.1]",
                           "[fe80::1]",
                           "[fc00::1]",
                           "[0:0:0:0:0:0:0:1]"})
    EXPECT_THAT(refusal(std::string{"https://"} + host + "/calendar.ics"),
                HasSubstr("private network"))
        << host;
}

TEST_F(FarEnd, IsRefusedWhenAnyOfItsAddressesIsNotPublic) {
  const Ip open = *ip_from("8.8.8.8");
  for (const char* hidden : {"10.0.0.1", "127.0.0.1", "fc00::1", "::ffff:10.0.0.1"}) {
    names_["calendar.example"] = {open, *ip_from(hidden), open};
    EXPECT_THAT(refusal("https://calendar.example/"), HasSubstr("private network")) << hidden;
  }
  names_["calendar.example"] = {};
  EXPECT_THAT(refusal("https://calendar.example/"), HasSubstr("private network"));
}

TEST_F(FarEnd, IsLookedUpOnceAndConnectedToAsJudged) {
  // The name is known to nobody but our own resolver: what that said is what is connected to.
  certificate_.renew("calendar.example");
  const Server named = started(options());
  rules_.permitted = {{loopback, named.port()}};
  const Ip loopback6 = *ip_from("::1");  // nobody listens there, so the other one is tried
  rules_.permitted.push_back({loopback6, named.port()});
  names_["calendar.example"] = {loopback6, loopback};
  const auto fetched =
      fetch("https://calendar.example:" + std::to_string(named.port()) + "/calendar.ics");
  ASSERT_TRUE(fetched) << fetched.error().text;
  EXPECT_EQ(*fetched, calendar);
  EXPECT_THAT(asked_, testing::ElementsAre("calendar.example"));
}

TEST_F(FarEnd, IsNotConnectedToWhenItIsNotWhatWasJudged) {
  // As if the name had come to stand for something else after it was judged.
  const auto address = *WebAddress::from(at("/calendar.ics"));
  Dial dial{.ends = {{loopback, address.port()}},
            .trusted = rules_.trusted,
            .connecting = 5s,
            .until = std::chrono::steady_clock::now() + 5s,
            .most_bytes = most_bytes};
  EXPECT_EQ(ask_once(address, dial)->status, 200);
  const auto by_number = *WebAddress::from("https://127.0.0.1:" + std::to_string(address.port()));
  dial.ends = {{*ip_from("8.8.8.8"), address.port()}};
  EXPECT_THAT(ask_once(by_number, dial).error().text, HasSubstr("Nobody answers"));
  dial.ends = {{loopback, 443}};
  EXPECT_THAT(ask_once(by_number, dial).error().text, HasSubstr("Nobody answers"));
  EXPECT_EQ(requests_, 1);
}

TEST_F(FarEnd, MayNotLeadToWhereNobodyMayGo) {
  const auto leading_to = [&](const std::string& where) {
    return refusal(at("/calendar.ics?do=status&with=302&to=" + escaped(where)));
  };
  for (const char* where :
       {"https://127.0.0.1/", "http://127.0.0.1/", "https://10.0.0.1/", "http://169.254.169.254/",
        "https://2130706433/", "https://0177.0.0.1/", "https://[::1]/",
        "https://[::ffff:10.0.0.1]/", "//192.168.0.1/", "https://localhost/"})
    EXPECT_THAT(leading_to(where), HasSubstr("private network")) << where;
  for (const char* where : {"file:///etc/passwd", "ftp://8.8.8.8/", "gopher://8.8.8.8/"})
    EXPECT_THAT(leading_to(where), HasSubstr("not one of the web")) << where;
  EXPECT_THAT(leading_to("https://127.0.0.1:22/"), HasSubstr("names a port"));
  EXPECT_THAT(leading_to("https://a:b@localhost/"), HasSubstr("password"));
  EXPECT_THAT(refusal(at("/calendar.ics?do=status&with=302")), HasSubstr("nowhere"));
}

TEST_F(FarEnd, MayNotLeadFromAPublicNameToAPrivateOneEither) {
  names_["intranet.example"] = {*ip_from("8.8.8.8"), *ip_from("10.1.1.1")};
  EXPECT_THAT(
      refusal(at("/calendar.ics?do=status&with=302&to=" + escaped("https://intranet.example/"))),
      HasSubstr("private network"));
  EXPECT_THAT(asked_, testing::ElementsAre("localhost", "intranet.example"));
}

TEST_F(FarEnd, MustShowWhoItIs) {
  const CertificateFolder other{"localhost"};
  rules_.trusted = other.files().chain_file;
  EXPECT_THAT(refusal(at("/calendar.ics")), HasSubstr("certificate"));
  rules_.trusted = "";  // as in use: what this machine trusts
  EXPECT_THAT(refusal(at("/calendar.ics")), HasSubstr("certificate"));
  rules_.trusted = certificate_.files().chain_file;
  EXPECT_THAT(refusal("https://127.0.0.1" + at("").substr(17) + "/calendar.ics"),
              HasSubstr("certificate"));
  EXPECT_EQ(requests_, 0);
}

TEST_F(FarEnd, MustSpeakTls) {
  const Server plain = started(options_for_tests({}));
  rules_.permitted = {{loopback, plain.port()}};
  EXPECT_THAT(refusal("https://localhost:" + std::to_string(plain.port()) + "/"),
              HasSubstr("certificate"));
}

TEST_F(FarEnd, IsReachedThroughNoProxyOfTheEnvironment) {
  for (const char* name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
    setenv(name, "http://127.0.0.1:9", 1);
  const auto fetched = fetch(at("/calendar.ics"));
  for (const char* name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) unsetenv(name);
  EXPECT_TRUE(fetched) << fetched.error().text;
}

TEST(Fetching, HasStrictRulesByItself) {
  const FetchRules rules;
  EXPECT_TRUE(rules.permitted.empty());
  EXPECT_EQ(rules.most_bytes, most_bytes);
  EXPECT_EQ(rules.redirects, 3);
  const Server here = started(options_for_tests({}));
  for (const std::string& address :
       {"https://localhost:" + std::to_string(here.port()) + "/", std::string{"https://localhost/"},
        std::string{"http://127.0.0.1/"}, std::string{"https://8.8.8.8:8443/"}})
    EXPECT_FALSE(Fetch{}(address, {})) << address;
}

}  // namespace
}  // namespace meanwhile::serve
