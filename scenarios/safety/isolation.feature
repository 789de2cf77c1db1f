Feature: One portal, visitor or conversation never sees another's

  @SAFE-3
  Scenario: Two visitors see their own conversation alone
    When the visitor writes "My order is 4711"
    And visitor Ben writes "My order is 4712"
    And the agent writes "4711 is on its way." in conversation 1
    Then the visitor sees "4711 is on its way."
    And visitor Ben does not see "4711"
    And the visitor does not see "4712"

  @SAFE-3
  Scenario: Two browsers with the same address do not see each other's conversation
    Known from other chats: typing someone's e-mail opens that person's history.
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "My order is 4711"
    And visitor Mallory writes "Hello"
    And 5 seconds pass
    And visitor Mallory sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    Then the CRM has 1 lead
    And visitor Mallory does not see "4711"
    And visitor Mallory sees conversation number 2
    And the visitor does not see "Mallory"
    And the visitor sees no form

  @SAFE-3 @UNREAD-6
  Scenario: Typing someone's address sends the typist's replies there, and nothing of theirs to the typist
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "My order is 4711"
    And visitor Mallory is known as:
      | e-mail | anna@example.com |
    And visitor Mallory writes "Hello"
    And visitor Mallory looks away
    And the agent writes "Hello, Mallory" in conversation 2
    And 1 minute passes
    Then anna@example.com receives the unread replies with:
      | subject | *no. 2*        |
      | reply   | Hello, Mallory |
      | lacks   | 4711           |

  @SAFE-3 @CRM-7
  Scenario: The same address in two portals makes a lead in each, of its own data
    Given another portal "Garage" with the channel "Repairs"
    And visitor Ben is on the channel "Repairs"
    When the visitor writes "Hello"
    And visitor Ben writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And visitor Ben sends the form with:
      | e-mail | anna@example.com |
      | phone  | +33612345678     |
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | name  | Anna |
      | phone |      |
    And the CRM of "Garage" has 1 lead
    And the CRM of "Garage" has a lead with:
      | e-mail  | anna@example.com |
      | phone   | +33612345678     |
      | channel | Repairs          |

  @SAFE-3
  Scenario: A portal's CRM is not asked for another portal's visitor
    Given another portal "Garage" with the channel "Repairs"
    And the CRM of "Garage" knows:
      | kind | name | e-mail           |
      | lead | Anna | anna@example.com |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Annie            |
      | e-mail | anna@example.com |
    Then the CRM has a lead with:
      | name | Annie |
    And the CRM of "Garage" has a lead with:
      | name         | Anna |
      | conversation |      |

  @SAFE-3 @NUM-1 @MAIL-1
  Scenario: Each portal counts for itself and sends from its own address
    Given another portal "Garage" with the channel "Repairs"
    And agent Gus answers on the channel "Repairs"
    And visitor Ben is on the channel "Repairs"
    And the visitor is known as:
      | e-mail | anna@example.com |
    And visitor Ben is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Shoes?"
    And visitor Ben writes "Tyres?"
    Then the visitor sees conversation number 1
    And visitor Ben sees conversation number 1
    When the visitor ends the conversation
    And visitor Ben ends the conversation
    Then anna@example.com receives the transcript with:
      | from    | admin@shop.example |
      | message | Shoes?             |
      | lacks   | Tyres              |
    And anna@example.com receives the transcript with:
      | from    | admin@garage.example |
      | message | Tyres?               |
      | lacks   | Shoes                |

  @SAFE-3 @ROUTE-1
  Scenario: An agent of another portal neither finds nor answers a conversation
    Given another portal "Garage" with the channel "Repairs"
    And agent Gus answers on the channel "Repairs"
    When the visitor writes "Hello"
    Then agent Gus does not find conversation 1
    And agent Gus does not see "Hello"
    And agent Gus cannot write "Let me in" in conversation 1
    And the visitor does not see "Let me in"

  @SAFE-3 @NUM-3
  Scenario: An agent of another channel neither finds nor answers a conversation
    Given another open channel "Help"
    And agent Alice answers on the channel "Shop"
    And agent Hugo answers on the channel "Help"
    When the visitor writes "Hello"
    Then agent Hugo does not find conversation 1
    And agent Hugo does not see "Hello"
    And agent Hugo cannot write "Let me in" in conversation 1
    And agent Hugo cannot end conversation 1
    And the visitor does not see "Let me in"
    And agent Alice has 1 conversation

  @SAFE-3 @UNREAD-9
  Scenario: A link of one portal opens nothing in another
    Given another portal "Garage" with the channel "Repairs"
    And visitor Ben is on the channel "Repairs"
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "My order is 4711"
    And the visitor closes the page
    And the agent writes "It is on its way."
    And 1 minute passes
    Then anna@example.com receives the unread replies
    When visitor Ben follows the link in the e-mail
    Then visitor Ben does not see "4711"
    And visitor Ben does not see "on its way"

  @SAFE-3 @UNREAD-9
  Scenario: A link of one channel opens nothing on the site of another
    Given another open channel "Help"
    And visitor Ben is on the channel "Help"
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "My order is 4711"
    And the visitor closes the page
    And the agent writes "It is on its way."
    And 1 minute passes
    Then anna@example.com receives the unread replies
    When visitor Ben follows the link in the e-mail
    Then visitor Ben sees 0 messages
    When visitor Phone follows the link in the e-mail
    Then visitor Phone sees "It is on its way."

  @SAFE-3 @UNREAD-9
  Scenario: Who follows a link sees that conversation alone
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "My order is 4711"
    And the visitor ends the conversation
    Then anna@example.com receives the transcript
    When the visitor writes "My order is 4712"
    And the visitor closes the page
    And the agent writes "4712 is on its way." in conversation 2
    And 1 minute passes
    Then anna@example.com receives the unread replies
    When visitor Phone follows the link in the e-mail
    Then visitor Phone sees conversation number 2
    And visitor Phone sees "4712 is on its way."
    And visitor Phone does not see "4711"

  @SAFE-3 @MAIL-4
  Scenario: A mail server that refuses one visitor's e-mail does not hold up another's
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And visitor Ben is known as:
      | e-mail | ben@example.com |
    When the mail server answers 550 to the next 1 e-mail
    And the visitor writes "Hello"
    And visitor Ben writes "Hello"
    And the visitor ends the conversation
    And visitor Ben ends the conversation
    Then ben@example.com receives the transcript
    And the visitor is told that the copy could not be sent
    And visitor Ben is told that the copy was sent

  @SAFE-3 @TRANS-1
  Scenario: A copy for somebody else opens the page, not the conversation
    Real bug elsewhere: the colleague who got the history could go on writing in the customer's name.
    Given visitor Anna is known as:
      | e-mail | anna@example.com |
    When visitor Anna opens the page "/oak-table"
    And visitor Anna writes "Is the oak table still there?"
    And visitor Anna asks for a copy of the conversation
    And visitor Anna sends the form with:
      | e-mail | boss@example.org |
    Then boss@example.org receives the transcript with:
      | link | https://shop.example/oak-table |
    When visitor Boss follows the link in the e-mail
    Then visitor Boss does not see "Is the oak table still there?"
    And visitor Boss sees 0 messages

  @SAFE-3 @UNREAD-9
  Scenario: The link that ends the e-mails does not open the conversation
    Given visitor Anna is known as:
      | e-mail | anna@example.com |
    When visitor Anna writes "Is the oak table still there?"
    And visitor Anna closes the page
    And the agent writes "It is."
    And 1 minute passes
    Then anna@example.com receives the unread replies
    When visitor Boss unsubscribes with the link in the e-mail
    Then visitor Boss sees 0 messages
    When the agent writes "Still."
    And 1 hour passes
    Then no further e-mail is sent
