#include "serve/fetch/web_address.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace meanwhile::serve {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Row {
  const char* written;
  const char* understood;
  const char* host;
};

TEST(WebAddresses, AreAskedForOverHttps) {
  for (const auto& [written, understood, host] : {
           Row{"https://a.example/c.ics", "https://a.example/c.ics", "a.example"},
           {"http://a.example/c.ics", "https://a.example/c.ics", "a.example"},
           {"webcal://a.example/c.ics", "https://a.example/c.ics", "a.example"},
           {"WEBCAL://a.example/c.ics", "https://a.example/c.ics", "a.example"},
           {"http://a.example:80/", "https://a.example/", "a.example"},
           {"https://a.example", "https://a.example/", "a.example"},
           {"https://a.example/c?k=v&w#part", "https://a.example/c?k=v&w", "a.example"},
           {"https://0x7f.1/", "https://127.0.0.1/", "127.0.0.1"},
           {"https://2130706433/", "https://127.0.0.1/", "127.0.0.1"},
           {"https://0177.0.0.1/", "https://127.0.0.1/", "127.0.0.1"},
           {"https://[::1]/", "https://[::1]/", "::1"},
           {"https://[::ffff:127.0.0.1]/", "https://[::ffff:127.0.0.1]/", "::ffff:127.0.0.1"},
       }) {
    const auto address = WebAddress::from(written);
    ASSERT_TRUE(address) << written;
    EXPECT_EQ(address->text(), understood);
    EXPECT_EQ(address->host(), host);
    EXPECT_EQ(address->port(), https_port);
  }
  EXPECT_EQ(WebAddress::from("https://a.example:8443/")->port(), 8443);
  EXPECT_EQ(WebAddress::from("http://a.example:8080/")->port(), 8080);
}

TEST(WebAddresses, ThatCannotBeAskedForAreRefusedWithoutBeingRepeated) {
  for (const std::string written : {"",
                                    "sesame",
                                    "sesame.example/c.ics",
                                    "/etc/sesame",
                                    "//sesame.example/",
                                    "file:///sesame",
                                    "file://sesame/",
                                    "ftp://sesame.example/",
                                    "gopher://sesame.example/",
                                    "data:,sesame",
                                    "javascript:sesame",
                                    "https:",
                                    "https://",
                                    "https:///",
                                    "https://ana:sesame@a.example/",
                                    "https://sesame@a.example/",
                                    "https://@a.example/sesame",
                                    "https://:@a.example/sesame",
                                    "https://a.example:99999/sesame",
                                    "https://a.example:x/sesame",
                                    "https://[::1/sesame",
                                    "https://[fe80::1%25lo]/sesame",
                                    "https://a.example\\@sesame.example/",
                                    "https://a.example/ sesame",
                                    "https://a.example/\r\nsesame: 1",
                                    "https://s\xc3\xa9same.example/",
                                    "https://\xe2\x91\xa0.sesame/",
                                    "https://a.exam ple/sesame",
                                    "https://sesame%00.example/"}) {
    const auto address = WebAddress::from(written);
    ASSERT_FALSE(address) << written;
    EXPECT_EQ(address.error().fault, Fault::invalid);
    EXPECT_THAT(address.error().text, Not(HasSubstr("sesame")));
    EXPECT_THAT(address.error().text, HasSubstr("lease"));  // it says what to do
  }
  EXPECT_FALSE(WebAddress::from(std::string{"https://a.example/\0x", 20}));
}

TEST(WebAddresses, AreOnlySoLong) {
  const std::string head = "https://a.example/";
  EXPECT_TRUE(WebAddress::from(head + std::string(longest_address - head.size(), 'x')));
  EXPECT_FALSE(WebAddress::from(head + std::string(longest_address - head.size() + 1, 'x')));
}

TEST(WebAddresses, LeadWhereARedirectSays) {
  const auto from = *WebAddress::from("https://a.example/b/c.ics?k=v");
  for (const auto& [location, leads_to, host] : {
           Row{"https://b.example/x", "https://b.example/x", "b.example"},
           {"http://b.example/x", "https://b.example/x", "b.example"},
           {"//b.example/x", "https://b.example/x", "b.example"},
           {"/x", "https://a.example/x", "a.example"},
           {"x", "https://a.example/b/x", "a.example"},
           {"../x?y", "https://a.example/x?y", "a.example"},
           {"https://[::1]:22/", "https://[::1]:22/", "::1"},
       }) {
    const auto to = from.leading_to(location);
    ASSERT_TRUE(to) << location;
    EXPECT_EQ(to->text(), leads_to);
    EXPECT_EQ(to->host(), host);
  }
  for (const char* location : {"", "file:///x", "ftp://b.example/", "https://u:p@b.example/",
                               "https://b.example/ x", "dict://127.0.0.1:11211/"})
    EXPECT_FALSE(from.leading_to(location)) << location;
}

}  // namespace
}  // namespace meanwhile::serve
