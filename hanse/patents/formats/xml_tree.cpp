// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/formats/xml_tree.hpp"

#include "hanse/base/unicode.hpp"

namespace hanse::patents {

namespace {

void collect(const XmlNode& node, std::string_view path, std::vector<const XmlNode*>& out) {
    const std::string_view step = path.substr(0, path.find('/'));
    const std::string_view rest = step.size() < path.size() ? path.substr(step.size() + 1) : "";
    for (const XmlNode& child : node.children) {
        if (child.name != step) continue;
        if (rest.empty())
            out.push_back(&child);
        else
            collect(child, rest, out);
    }
}

void collect_anywhere(const XmlNode& node, std::string_view name,
                      std::vector<const XmlNode*>& out) {
    for (const XmlNode& child : node.children)
        if (child.name == name)
            out.push_back(&child);
        else
            collect_anywhere(child, name, out);
}

void append_words(const XmlNode& node, std::string& out) {
    out += node.text;
    for (const XmlNode& child : node.children) append_words(child, out);
}

}  // namespace

std::string_view XmlNode::attribute(std::string_view attribute_name) const {
    for (const auto& [key, value] : attributes)
        if (key == attribute_name) return value;
    return {};
}

const XmlNode* XmlNode::find(std::string_view path) const {
    const std::string_view step = path.substr(0, path.find('/'));
    for (const XmlNode& child : children) {
        if (child.name != step) continue;
        if (step.size() == path.size()) return &child;
        if (const XmlNode* deeper = child.find(path.substr(step.size() + 1))) return deeper;
    }
    return nullptr;
}

std::vector<const XmlNode*> XmlNode::all(std::string_view path) const {
    std::vector<const XmlNode*> out;
    collect(*this, path, out);
    return out;
}

std::vector<const XmlNode*> XmlNode::anywhere(std::string_view wanted) const {
    std::vector<const XmlNode*> out;
    collect_anywhere(*this, wanted, out);
    return out;
}

std::string XmlNode::words() const {
    std::string out;
    append_words(*this, out);
    return out;
}

std::string XmlNode::words(std::string_view path) const {
    const XmlNode* node = find(path);
    return node == nullptr ? std::string() : std::string(base::trim(node->words()));
}

}  // namespace hanse::patents
