-- What somebody does in Neovim with its own client, in the order of the tests; what they see goes to a file, as JSON.
local seen = {}

local function until_so(what, is_so)
  if not vim.wait(60000, is_so, 20) then error('still not so: ' .. what) end
end

local function cursor_on(words)
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. words) == 0 then error('not there: ' .. words) end
end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
  return nil
end

local function text_of(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

local function see()
  vim.cmd('edit drafts/fire.md')
  local draft = vim.api.nvim_get_current_buf()
  until_so('there are warnings', function() return #vim.diagnostic.get(draft) > 0 end)
  seen.messages = vim.tbl_map(function(each) return each.message end, vim.diagnostic.get(draft))

  cursor_on('eight workers')
  vim.lsp.buf.hover()
  until_so('a card is shown', function() return floating_text() ~= nil end)
  seen.card = floating_text()

  seen.titles = {}
  vim.ui.select = function(items, options, choose)
    for index, item in ipairs(items) do
      table.insert(seen.titles, options.format_item and options.format_item(item) or tostring(item))
    end
    choose(items[1], 1)
  end
  local before = text_of(draft)
  vim.lsp.buf.code_action()
  until_so('the first action is carried out', function() return text_of(draft) ~= before end)
  seen.fixed = text_of(draft)
  until_so('the warning is gone', function()
    for _, each in ipairs(vim.diagnostic.get(draft)) do
      if each.message == seen.messages[1] then return false end
    end
    return true
  end)

  cursor_on('Ivor Lund')
  local renamed = text_of(draft)
  vim.lsp.buf.rename('Ivor Lunde')
  until_so('the name is changed', function() return text_of(draft) ~= renamed end)
  seen.renamed = text_of(draft)
end

local is_well, problem = pcall(see)
if not is_well then seen.problem = tostring(problem) end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.SEEN)
vim.cmd('quitall!')
