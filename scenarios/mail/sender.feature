Feature: E-mails come from the portal's administrator, under the channel's name

  @MAIL-1
  Scenario: The sender of unread replies
    Given an open channel with:
      | name                   | Lamps & More       |
      | administrator's e-mail | boss@lamps.example |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Are you open?"
    And the visitor closes the page
    And the agent writes "Until six."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | from | Lamps & More <boss@lamps.example> |

  @MAIL-1
  Scenario: The sender of a copy
    Given an open channel with:
      | name                   | Lamps & More       |
      | administrator's e-mail | boss@lamps.example |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Are you open?"
    And the visitor ends the conversation
    Then anna@example.com receives the transcript with:
      | from | Lamps & More <boss@lamps.example> |

  @MAIL-1
  Scenario: Two channels of a portal have one address and each its own name
    Given another open channel "Help"
    And visitor Bob is on the channel "Help"
    And visitor Bob is known as:
      | e-mail | bob@example.com |
    When visitor Bob writes "Are you open?"
    And visitor Bob closes the page
    And the agent writes "Until six."
    And 60 seconds pass
    Then bob@example.com receives the unread replies with:
      | from | Help <admin@shop.example> |

  @MAIL-1 @SAFE-3
  Scenario: Each portal has its own
    Given another portal "Garage" with the channel "Repairs"
    And agent Max answers on the channel "Repairs"
    And visitor Bob is on the channel "Repairs"
    And visitor Bob is known as:
      | e-mail | bob@example.com |
    When visitor Bob writes "Is my car ready?"
    And visitor Bob closes the page
    And agent Max writes "Tomorrow."
    And 60 seconds pass
    Then bob@example.com receives the unread replies with:
      | from    | Repairs <admin@garage.example> |
      | subject | *no. 1 – Repairs               |

  @MAIL-1 @UNREAD-8
  Scenario: The name of the agent is not the sender's
    Given agent Alice is online
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Are you open?"
    And the visitor closes the page
    And agent Alice writes "Until six."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | from  | Shop <admin@shop.example> |
      | reply | Alice: Until six.         |
    And the e-mail has no header "Reply-To"
    And the e-mail has no header "Sender"

  @MAIL-1
  Scenario Outline: A portal whose administrator's e-mail is <what> is refused at its start
    Given an open channel with:
      | administrator's e-mail | <address> |
    Then the portal is refused with "administrator's e-mail"

    Examples:
      | what                  | address                    |
      | missing               |                            |
      | a bare word           | admin                      |
      | without a domain      | admin@                     |
      | without a name        | @shop.example              |
      | on a bare host        | admin@localhost            |
      | two addresses         | a@shop.example,b@x.example |
      | written with its name | Boss <boss@shop.example>   |
      | with a space inside   | ad min@shop.example        |
      | with two dots         | admin@shop..example        |

  @MAIL-1
  Scenario: The refusal names the bad address
    Given an open channel with:
      | administrator's e-mail | admin@shop |
    Then the portal is refused with "admin@shop"

  @MAIL-1 @MAIL-3
  Scenario: An administrator's e-mail with characters of its own language
    Given an open channel with:
      | administrator's e-mail | büro@bücher.example |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Are you open?"
    And the visitor closes the page
    And the agent writes "Until six."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | from | Shop <büro@bücher.example> |
    And the header "Message-ID" of the e-mail is "<*@xn--bcher-kva.example>"

  @MAIL-1
  Scenario: A tagged administrator's e-mail is a valid one
    Given an open channel with:
      | administrator's e-mail | admin+chat@shop.example |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Are you open?"
    And the visitor closes the page
    And the agent writes "Until six."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | from | Shop <admin+chat@shop.example> |
