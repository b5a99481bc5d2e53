# Says what Jekyll, Psych, Liquid and kramdown make of documents, for what judges diagnostics by it.
#
#     ruby jekyll_facts.rb NOW
#
# Standard input is a JSON array of documents, each {"name": the file's name, "text": its text}. Each is a post of one site, in UTC
# and without settings of its own. The answer has an object for each:
#
# - "refused": why Psych refuses the front matter, or null; "stopped": the name of the error that stops the build, or null
# - "repeated": the keys that a mapping has again, as [line, key]
# - "plain": the plain scalars of the front matter, as [line, column in characters, what is written, what the page shows]
# - "ignored": the words of the date without which Ruby finds the same in it
# - "names": the tags and the categories that Jekyll finds
# - "date" and "address": the time in UTC, and the address; "hidden": whether the post is left out at the time NOW
# - "liquid": what is undefined for Liquid, as [line, message], or the text of the error that stops it
# - "html": the page by kramdown before Liquid and after it
# - "tables" and "headings": the lines where kramdown has a table or a heading, and of a heading its level
#
# Lines are counted from the start of the document.
require "jekyll"
require "json"
require "kramdown"
require "kramdown-parser-gfm"
require "logger"
require "psych"
require "tmpdir"

ENV["TZ"] = "UTC"
Jekyll.logger = Logger.new(File::NULL)
FRONT_MATTER = /\A(---[ \t]*\r?\n)(.*?)^(?:---|\.\.\.)[ \t]*\r?$\n?/m
KRAMDOWN = { input: "GFM", hard_wrap: false, syntax_highlighter: nil }.freeze

# The scalars of a front matter, and the keys that are repeated.
class FieldHandler < Psych::Handler
  attr_reader :plain, :repeated

  def initialize
    super
    @plain = []
    @repeated = []
    @open = []
  end

  def event_location(line, column, *)
    @line = line
    @column = column
  end

  def start_mapping(*)
    value_starts
    @open.push([:key, {}])
  end

  def start_sequence(*)
    value_starts
    @open.push([:item, nil])
  end

  def end_mapping
    @open.pop
  end
  alias end_sequence end_mapping

  def alias(*)
    value_starts
  end

  def scalar(text, _anchor, _tag, is_plain, *)
    role = @open.last&.first
    value_starts(text)
    @plain.push([@line, @column, text]) if is_plain && role != :key
  end

  private

  def value_starts(key = nil)
    frame = @open.last
    return if frame.nil? || frame[0] == :item

    if frame[0] == :key
      @repeated.push([@line, key]) if frame[1].key?(key)
      frame[1][key] = true
    end
    frame[0] = frame[0] == :key ? :value : :key
  end
end

def ignored(yaml)
  words = yaml[/^date:[ \t]*(.*?)[ \t]*$/, 1].to_s.delete("\"'").split
  words.select { |word| Date._parse(words.join(" ")) == Date._parse((words - [word]).join(" ")) }
end

def load_yaml(text)
  Psych.safe_load(text, permitted_classes: [Date, Time], aliases: true)
end

# What a page shows of a value.
def shown(text)
  Liquid::Template.parse("{{ value }}").render("value" => load_yaml(text))
rescue StandardError
  text
end

def fields(text)
  match = FRONT_MATTER.match(text.delete_prefix("\uFEFF")) or return {}
  handler = FieldHandler.new
  Psych::Parser.new(handler).parse(match[2])
  {
    repeated: handler.repeated.map { |line, key| [line + 2, key] },
    plain: handler.plain.map { |line, column, value| [line + 2, column + 1, value, shown(value)] },
    ignored: ignored(match[2]), refused: refusal(match[2])
  }
rescue Psych::SyntaxError => e
  { refused: e.message }
end

def refusal(yaml)
  load_yaml(yaml)
  nil
rescue StandardError => e
  e.message
end

def elements(element, &block)
  block.call(element)
  element.children.each { |child| elements(child, &block) }
end

def page(text, first_line)
  document = Kramdown::Document.new(text, KRAMDOWN)
  tables = []
  headings = []
  elements(document.root) do |element|
    line = (element.options[:location] || 0) + first_line
    tables.push(line) if element.type == :table
    headings.push([line, element.options[:level]]) if element.type == :header
  end
  { html: document.to_html, tables: tables, headings: headings }
end

# What Liquid makes of a text, and what it does not know there.
def liquid(document, site, first_line)
  payload = site.site_payload.merge("page" => document.to_liquid)
  template = Liquid::Template.parse(document.content, line_numbers: true)
  settings = { registers: { site: site, page: payload["page"] }, filters: [Jekyll::Filters] }
  text = template.render(payload, **settings, strict_variables: true)
  undefined = template.errors.grep(Liquid::UndefinedVariable)
  [undefined.map { |error| [error.line_number + first_line, error.message] }, text]
rescue StandardError => e
  [e.message, nil]
end

def post_facts(document, site, text)
  document.read
  first_line = text.count("\n") - document.content.count("\n")
  undefined, rendered = liquid(document, site, first_line)
  pages = [page(document.content, first_line)] + (rendered ? [page(rendered, 0)] : [])
  {
    names: { tags: document.data["tags"], categories: document.data["categories"] },
    date: document.date.getutc.strftime("%F %T"), address: document.url,
    hidden: site.publisher.hidden_in_the_future?(document),
    liquid: undefined, html: pages.map { |each| each[:html] }, tables: pages[0][:tables], headings: pages[0][:headings]
  }
rescue Jekyll::Errors::FatalException => e
  { stopped: e.class.name }
end

def facts(site, folder, number, given)
  name = given["name"].match?(/\A\d+-\d+-\d+-/) ? given["name"] : "2000-01-01-#{given["name"]}"
  file = File.join(folder, "_posts", number.to_s, name)
  FileUtils.mkdir_p(File.dirname(file))
  File.binwrite(file, given["text"])
  document = Jekyll::Document.new(file, site: site, collection: site.posts)
  fields(given["text"]).merge(post_facts(document, site, given["text"]))
end

documents = JSON.parse($stdin.read.force_encoding("UTF-8"))
$stdout.set_encoding("UTF-8")
Dir.mktmpdir do |folder|
  site = Jekyll::Site.new(Jekyll.configuration("source" => folder, "quiet" => true, "timezone" => "UTC"))
  site.time = Time.parse(ARGV[0])
  puts JSON.generate(documents.each_with_index.map { |given, number| facts(site, folder, number, given) })
end
