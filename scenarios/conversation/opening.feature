Feature: A conversation opens
  The visitor's first message opens a conversation; the channel greets at that same instant.

  @CONV-1
  Scenario: Opening the page opens no conversation
    When the visitor opens the page "/shoes"
    And 1 hour passes
    Then the visitor sees 0 messages
    And the visitor sees no form
    And the agent has 0 conversations
    When the visitor writes "Hello"
    Then the visitor sees conversation number 1

  @CONV-1
  Scenario: With the page closed there is nothing to see, and nothing to write in
    Given an open channel
    And the page is closed
    Then the visitor cannot write "Hello"
    And the agent has 0 conversations
    When the visitor opens the page
    And the visitor writes "Hello"
    Then the visitor sees conversation number 1

  @CONV-1 @NUM-2
  Scenario: The first message opens a conversation and gives it a number
    When the visitor writes "Are the red shoes in stock?"
    Then the visitor sees conversation number 1
    And the agent sees conversation number 1
    And the agent sees "Are the red shoes in stock?"

  @CONV-1
  Scenario: A blank message opens no conversation and uses up no number
    Then the visitor cannot write "   "
    And the agent has 0 conversations
    When the visitor writes "Hello"
    Then the visitor sees conversation number 1

  @CONV-1
  Scenario: Two messages of one instant stay in one conversation and in their order
    Known from other chats: two quick messages race each other, open two conversations or swap places.
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Good morning,"
    And the visitor writes "do you deliver to Lyon?"
    Then the agent has 1 conversation
    And the visitor sees 3 messages
    When the visitor ends the conversation
    Then anna@example.com receives the transcript with:
      | subject | *1*                     |
      | message | Good morning,           |
      | message | do you deliver to Lyon? |

  @CONV-2
  Scenario: The greeting comes with the first message, at that same instant
    When the visitor writes "Hello"
    Then the visitor sees the greeting
    And the visitor sees 2 messages

  @CONV-2
  Scenario: The greeting is posted once, not with every message
    When the visitor writes "Hello"
    And the visitor writes "Is anyone there?"
    Then the visitor sees "Hello! How can we help you?" once
    And the visitor sees 3 messages

  @CONV-2
  Scenario: With the greeting off nothing is posted automatically
    Given the greeting is off
    When the visitor writes "Hello"
    Then the visitor sees 1 message

  @CONV-2
  Scenario: The channel greets in its own words
    Given an open channel with:
      | greeting text | Welcome to the shoe shop! |
    When the visitor writes "Hello"
    Then the visitor sees "Welcome to the shoe shop!" once
    And the agent sees "Welcome to the shoe shop!"

  @CONV-2
  Scenario: A greeting switched off later stays in the conversations that have it
    When the visitor writes "Hello"
    And the setting "greeting" changes to "off"
    And visitor Ben writes "Hi"
    Then the visitor sees the greeting
    And visitor Ben sees 1 message
