# Reads a JSON array of documents, each an array of headings, and writes the anchors that Jekyll gives them.
require "json"
require "kramdown"
require "kramdown-parser-gfm"

documents = JSON.parse($stdin.read.force_encoding("UTF-8"))
anchors = documents.map do |headings|
  # A run of `#` at the end is text only where another one closes the heading.
  text = headings.map { |heading| "# #{heading}#{" #" if heading.end_with?("#")}\n\n" }.join
  root = Kramdown::Document.new(text, input: "GFM", hard_wrap: false).root
  root.children.select { |child| child.type == :header }.map { |header| header.attr["id"] }
end
$stdout.set_encoding("UTF-8")
puts JSON.generate(anchors)
