#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace meanwhile::serve {

/// A client that sends what it is told, byte for byte, and reads what comes; ten seconds at most.
class Client {
 public:
  explicit Client(std::uint16_t port) : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int failed = ::connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address);
    EXPECT_EQ(failed, 0);
  }
  Client(Client&& other) noexcept
      : fd_(std::exchange(other.fd_, -1)), held_(std::move(other.held_)) {}
  Client& operator=(Client&&) = delete;
  ~Client() {
    if (fd_ >= 0) ::close(fd_);
  }
  int descriptor() const { return fd_; }

  /// Whether the other end took all of it.
  bool send(std::string_view text) const {
    while (!text.empty()) {
      const auto sent = ::send(fd_, text.data(), text.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      text.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  /// Everything up to and with the mark; less where the connection ends or nothing comes.
  std::string read_until(std::string_view mark) {
    auto end = held_.find(mark);
    while (end == std::string::npos && receive()) end = held_.find(mark);
    return take(end == std::string::npos ? held_.size() : end + mark.size());
  }

  /// One reply with its content, as Content-Length says.
  std::string read_reply() {
    std::string reply = read_until("\r\n\r\n");
    const auto field = reply.find("Content-Length: ");
    if (field == std::string::npos) return reply;
    const auto size = std::stoul(reply.substr(field + 16));
    while (held_.size() < size && receive()) {
    }
    return reply += take(std::min(size, held_.size()));
  }

  std::string ask(std::string_view text) {
    send(text);
    return read_reply();
  }

  /// Everything until the other end closes; `closed` tells whether it did.
  std::string read_all() {
    while (receive()) {
    }
    return take(held_.size());
  }
  bool closed() const { return closed_; }

 private:
  bool receive() {
    pollfd waiting{fd_, POLLIN, 0};
    if (::poll(&waiting, 1, 10'000) <= 0) return false;
    std::array<char, 4096> room{};
    const auto came = ::recv(fd_, room.data(), room.size(), 0);
    closed_ = came <= 0;
    if (came > 0) held_.append(room.data(), static_cast<std::size_t>(came));
    return came > 0;
  }
  std::string take(std::size_t size) {
    std::string taken = held_.substr(0, size);
    held_.erase(0, size);
    return taken;
  }

  int fd_;
  std::string held_;
  bool closed_ = false;
};

}  // namespace meanwhile::serve
