// Which addresses of the internet protocol are public: a table of both sides of every boundary.
#include "serve/fetch/ip.hpp"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "serve/fetch/resolve.hpp"

namespace meanwhile::serve {
namespace {

using namespace std::chrono_literals;

/// An address of somebody's own, between two neighbours; a neighbour that is public as well, or
/// that another row has, is left empty.
struct Row {
  const char* before;
  const char* first;
  const char* last;
  const char* after;
};

constexpr Row not_public[] = {
    {"", "0.0.0.0", "0.255.255.255", "1.0.0.0"},
    {"9.255.255.255", "10.0.0.0", "10.255.255.255", "11.0.0.0"},
    {"100.63.255.255", "100.64.0.0", "100.127.255.255", "100.128.0.0"},
    {"126.255.255.255", "127.0.0.0", "127.255.255.255", "128.0.0.0"},
    {"169.253.255.255", "169.254.0.0", "169.254.255.255", "169.255.0.0"},
    {"172.15.255.255", "172.16.0.0", "172.31.255.255", "172.32.0.0"},
    {"191.255.255.255", "192.0.0.0", "192.0.0.255", "192.0.1.0"},
    {"192.0.1.255", "192.0.2.0", "192.0.2.255", "192.0.3.0"},
    {"192.88.98.255", "192.88.99.0", "192.88.99.255", "192.88.100.0"},
    {"192.167.255.255", "192.168.0.0", "192.168.255.255", "192.169.0.0"},
    {"198.17.255.255", "198.18.0.0", "198.19.255.255", "198.20.0.0"},
    {"198.51.99.255", "198.51.100.0", "198.51.100.255", "198.51.101.0"},
    {"203.0.112.255", "203.0.113.0", "203.0.113.255", "203.0.114.0"},
    {"223.255.255.255", "224.0.0.0", "239.255.255.255", ""},
    {"", "240.0.0.0", "255.255.255.255", ""},
    {"", "127.0.0.1", "169.254.169.254", ""},  // what is asked for most

    // IPv6: what is not given out, up to 2000:: and from 4000:: on
    {"", "::", "::1", ""},
    {"", "::2", "::fffe:ffff:ffff", ""},  // compatible, whatever it holds
    {"", "::127.0.0.1", "::8.8.8.8", ""},
    {"", "100::", "100::ffff:ffff:ffff:ffff", ""},
    {"", "64:ff9a:ffff:ffff:ffff:ffff:ffff:ffff", "64:ff9b::1:0:0", ""},
    {"", "64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff", ""},
    {"", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "1fff::", "2000::"},
    {"3fff:1000::", "4000::", "5f00::1", ""},
    {"", "fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", ""},
    {"", "fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", ""},
    {"", "fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", ""},
    {"", "ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", ""},
    // IPv6: what has a use of its own among what is given out
    {"2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2001::", "2001:0:ffff:ffff:ffff:ffff:ffff:ffff",
     ""},
    {"", "2001:2::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", "2001:200::"},
    {"2001:db7:ffff:ffff:ffff:ffff:ffff:ffff",
     "2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db9::"},
    {"3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff",
     "3fff:1000::"},
    // IPv6: what wraps an address of IPv4, and is what that is
    {"::ffff:9.255.255.255", "::ffff:10.0.0.0", "::ffff:10.255.255.255", "::ffff:11.0.0.0"},
    {"::ffff:126.255.255.255", "::ffff:127.0.0.1", "::ffff:127.255.255.255", "::ffff:128.0.0.0"},
    {"::ffff:169.253.255.255", "::ffff:169.254.169.254", "::ffff:a9fe:ffff", "::ffff:169.255.0.0"},
    {"::ffff:172.15.0.1", "::ffff:172.16.0.1", "::ffff:192.168.0.1", "::ffff:8.8.8.8"},
    {"64:ff9b::9.255.255.255", "64:ff9b::10.0.0.0", "64:ff9b::127.0.0.1", "64:ff9b::128.0.0.0"},
    {"64:ff9b::8.8.8.8", "64:ff9b::169.254.169.254", "64:ff9b::255.255.255.255", ""},
    {"2002:9ff:ffff::", "2002:a00::", "2002:aff:ffff::1", "2002:b00::"},
    {"2002:7eff:ffff::", "2002:7f00:1::", "2002:7fff:ffff::", "2002:8000::"},
    {"2002:808:808::", "2002:a9fe:a9fe::1", "2002:c0a8:1::", "2003::"},
};

constexpr const char* is_of_anyone[] = {"8.8.8.8",         "1.1.1.1",
                                        "100.0.0.1",       "192.31.196.1",
                                        "2606:4700::1",    "2a00:1450:4001:81b::200e",
                                        "2001:4860::8888", "3ffe::1"};

bool judged(const char* text) {
  const auto ip = ip_from(text);
  EXPECT_TRUE(ip) << text;
  return ip && is_public(*ip);
}

TEST(Ips, ArePublicOnBothSidesOfEveryBlockAndNotWithin) {
  for (const auto& [before, first, last, after] : not_public) {
    for (const char* inside : {first, last}) EXPECT_FALSE(judged(inside)) << inside;
    for (const char* outside : {before, after})
      EXPECT_TRUE(!*outside || judged(outside)) << outside;
  }
  for (const char* one : is_of_anyone) EXPECT_TRUE(judged(one)) << one;
}

TEST(Ips, AreReadInTheirUsualNotationOnly) {
  for (const char* odd : {"", "0x7f.1", "127.1", "2130706433", "0177.0.0.1", "127.0.0.1 ", "[::1]",
                          "fe80::1%lo", "localhost", "1.2.3.4.5", "256.1.1.1"})
    EXPECT_FALSE(ip_from(odd)) << odd;
  for (const char* usual : {"127.0.0.1", "::1", "2001:db8::1"})
    EXPECT_EQ(text(*ip_from(usual)), usual);
}

TEST(Ips, OfSocketsAreThoseOfTheInternetWhole) {
  sockaddr_storage room{};
  const auto* address = reinterpret_cast<const sockaddr*>(&room);
  auto* four = reinterpret_cast<sockaddr_in*>(&room);
  four->sin_family = AF_INET;
  four->sin_port = htons(443);
  inet_pton(AF_INET, "10.1.2.3", &four->sin_addr);
  EXPECT_EQ(endpoint_from(address, sizeof(sockaddr_in)), (Endpoint{*ip_from("10.1.2.3"), 443}));
  EXPECT_FALSE(endpoint_from(address, sizeof(sockaddr_in) - 1));
  auto* six = reinterpret_cast<sockaddr_in6*>(&room);
  six->sin6_family = AF_INET6;
  inet_pton(AF_INET6, "fe80::1", &six->sin6_addr);
  EXPECT_EQ(endpoint_from(address, sizeof(sockaddr_in6)), (Endpoint{*ip_from("fe80::1"), 443}));
  EXPECT_FALSE(endpoint_from(address, sizeof(sockaddr_in)));
  room.ss_family = AF_UNIX;
  EXPECT_FALSE(endpoint_from(address, sizeof room));
}

TEST(Resolving, KnowsEverySpellingOfAnIp) {
  struct Spelling {
    const char* written;
    const char* ip;
  };
  for (const auto& [written, ip] : {Spelling{"2130706433", "127.0.0.1"},
                                    {"0x7f000001", "127.0.0.1"},
                                    {"0177.0.0.1", "127.0.0.1"},
                                    {"0x7f.1", "127.0.0.1"},
                                    {"127.1", "127.0.0.1"},
                                    {"0", "0.0.0.0"},
                                    {"2852039166", "169.254.169.254"},
                                    {"0xa9.0xfe.0xa9.0xfe", "169.254.169.254"},
                                    {"012.0.0.1", "10.0.0.1"},
                                    {"::ffff:7f00:1", "::ffff:127.0.0.1"},
                                    {"0:0:0:0:0:0:0:1", "::1"}}) {
    const auto found = resolve(written, std::chrono::steady_clock::now() + 5s);
    ASSERT_TRUE(found) << written;
    EXPECT_THAT(*found, testing::Each(*ip_from(ip))) << written;
  }
}

TEST(Resolving, ThatComesToNothingIsTold) {
  const auto in_time = std::chrono::steady_clock::now() + 5s;
  EXPECT_EQ(resolve("256.256.256.256", in_time).error().fault, Fault::invalid);
  EXPECT_EQ(resolve("", in_time).error().fault, Fault::invalid);
  EXPECT_EQ(resolve("localhost", std::chrono::steady_clock::now() - 1s).error().fault,
            Fault::invalid);
}

}  // namespace
}  // namespace meanwhile::serve
