#include "serve/http/router.hpp"

#include <algorithm>
#include <array>

#include "base/result.hpp"

namespace meanwhile::serve {
namespace {

bool captures(std::string_view segment) { return segment.starts_with('{'); }

std::vector<std::string> segments_of(const std::string& path) {
  if (!path.starts_with('/')) throw Bug("a route begins with '/': " + path);
  std::vector<std::string> segments;
  for (std::size_t start = 1; start <= path.size();) {
    const auto end = std::min(path.find('/', start), path.size());
    segments.push_back(path.substr(start, end - start));
    start = end + 1;
  }
  return segments;
}

std::string captured_name(std::string_view segment, const std::string& path) {
  if (segment.size() < 3 || !segment.ends_with('}')) throw Bug("no name captured by " + path);
  return std::string(segment.substr(1, segment.size() - 2));
}

std::vector<std::pair<std::string, std::string>> captured(
    const std::string& path, const std::vector<std::string>& segments) {
  std::vector<std::pair<std::string, std::string>> result;
  const auto pattern = segments_of(path);
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (captures(pattern[i])) result.emplace_back(captured_name(pattern[i], path), segments[i]);
  }
  return result;
}

}  // namespace

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)), nodes_(1) {
  for (std::size_t i = 0; i < routes_.size(); ++i) add(i);
}

void Router::add(std::size_t route) {
  const Route& added = routes_[route];
  std::size_t node = 0;
  for (const auto& segment : segments_of(added.path)) {
    if (captures(segment)) captured_name(segment, added.path);
    node = below(node, segment);
  }
  if (with_method(nodes_[node], added.method)) {
    throw Bug("two routes for " + std::string(name(added.method)) + " " + added.path);
  }
  nodes_[node].routes.push_back(route);
}

std::size_t Router::literal_below(std::size_t node, std::string_view segment) const {
  const auto& literals = nodes_[node].literals;
  const auto found = std::ranges::find_if(
      literals, [&](std::size_t child) { return nodes_[child].segment == segment; });
  return found == literals.end() ? 0 : *found;
}

std::size_t Router::below(std::size_t node, std::string_view segment) {
  const bool capture = captures(segment);
  const auto there = capture ? nodes_[node].capture : literal_below(node, segment);
  if (there != 0) return there;
  const auto made = nodes_.size();
  nodes_.push_back({.segment = std::string(segment), .literals = {}, .routes = {}});
  if (capture) {
    nodes_[node].capture = made;
  } else {
    nodes_[node].literals.push_back(made);
  }
  return made;
}

/// The node where these segments end, 0 for none; as deep as the deepest template.
std::size_t Router::find(std::size_t node, const std::vector<std::string>& segments,
                         std::size_t depth) const {
  if (depth == segments.size()) return nodes_[node].routes.empty() ? 0 : node;
  if (const auto child = literal_below(node, segments[depth])) {
    if (const auto found = find(child, segments, depth + 1)) return found;
  }
  const auto child = nodes_[node].capture;
  return child == 0 || segments[depth].empty() ? 0 : find(child, segments, depth + 1);
}

const Route* Router::with_method(const Node& node, Method method) const {
  for (const auto route : node.routes) {
    if (routes_[route].method == method) return &routes_[route];
  }
  return nullptr;
}

std::string Router::allow(const Node& node) const {
  std::string text;
  for (const auto method :
       {Method::get, Method::head, Method::post, Method::put, Method::patch, Method::remove}) {
    const bool looks = method == Method::head && with_method(node, Method::get);
    if (looks || with_method(node, method)) text.append(name(method)).append(", ");
  }
  return text.append(name(Method::options));
}

Router::Match Router::match(Method method, const std::vector<std::string>& segments) const {
  const auto found = find(0, segments, 0);
  if (found == 0) return Missing{};
  const Node& node = nodes_[found];
  const Route* route = with_method(node, method);
  if (!route && method == Method::head) route = with_method(node, Method::get);
  if (!route) return WrongMethod{allow(node)};
  return Found{route, captured(route->path, segments)};
}

}  // namespace meanwhile::serve
