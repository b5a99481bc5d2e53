# Reads a JSON array of Markdown texts, and writes for each the ids of the headings at its top level, and all ids of the page.
require "json"
require "kramdown"
require "kramdown-parser-gfm"

texts = JSON.parse($stdin.read.force_encoding("UTF-8"))
pages = texts.map do |text|
  document = Kramdown::Document.new(text, input: "GFM", hard_wrap: false)
  headings = document.root.children.select { |child| child.type == :header }.map { |header| header.attr["id"] }
  html = document.to_html
  ids = html.scan(/<[A-Za-z][^<>]*?\sid="([^"]*)"/).flatten + html.scan(/<a\s[^<>]*?name="([^"]*)"/).flatten
  { headings: headings, ids: ids.uniq }
end
$stdout.set_encoding("UTF-8")
puts JSON.generate(pages)
